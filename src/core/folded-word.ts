/** Words of the vocabulary as one compares them: synonyms are written as people say them, uses as slugs. */
export const foldedWord = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '-');
