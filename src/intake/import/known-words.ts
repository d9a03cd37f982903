import type { Vocabulary } from '../../schema/vocabulary.ts';
import { slugOf } from './values.ts';

export type WordList = keyof Vocabulary;

/** A word that a document uses and the vocabulary does not have. */
export interface NewWord {
  readonly list: WordList;
  readonly id: string;
  readonly name: string;
  readonly line: number;
}

/** The vocabulary by what people write: ids, names and synonyms, in any spelling. */
export interface KnownWords {
  /** The id that the word stands for; undefined where the list has none such. */
  idOf(list: WordList, word: string): string | undefined;
}

export function knownWords(vocabulary: Vocabulary | undefined): KnownWords {
  const books = new Map<WordList, ReadonlyMap<string, string>>();
  for (const list of ['services', 'components', 'environments', 'causes', 'tags'] as const) {
    const words = (vocabulary?.[list] ?? []).flatMap(({ id, name, synonyms }) =>
      [...synonyms, name, id].map((word) => [slugOf(word), id] as const),
    );
    books.set(list, new Map(words.filter(([word]) => word !== '')));
  }
  return { idOf: (list, word) => books.get(list)?.get(slugOf(word)) };
}
