import type { Library } from '../core/library.ts';
import { otherWays } from '../core/search/filters.ts';

type VocabularyList = Library['vocabulary']['tags'];

/** The values of a facet, and beside them what else they are called. */
export function facet(
  name: string,
  ids: readonly string[],
  list: VocabularyList,
): Readonly<Record<string, readonly string[]>> {
  const said = list.filter(({ id }) => ids.includes(id)).flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const others = [...new Set(said)].filter((way) => !ids.includes(way));
  return { [name]: ids, ...(others.length > 0 && { [otherWays(name)]: others }) };
}
