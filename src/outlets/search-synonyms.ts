import type { Library } from '../core/library.ts';

/** Ways of saying the same, as the vocabulary of the site gives them; one list for each of its words. */
export function searchSynonyms({ vocabulary }: Library): string[][] {
  const { services, components, environments, causes, tags } = vocabulary;
  return [services, components, environments, causes, tags]
    .flat()
    .map(({ id, name, synonyms }) => [...new Set([name, id, ...synonyms])])
    .filter((ways) => ways.length > 1);
}
