import { plan } from '../plan.ts';
import type { Retriever } from '../retriever.ts';
import { type Answer, type SearchOptions, search } from '../search.ts';
import type { FilesIndex } from './open-index.ts';

/** What a search asks of an index of files. */
export type Searchable = Retriever & Pick<FilesIndex, 'settle' | 'synonyms'>;

/**
 * Searches an index of files. The text is planned until the table has answered every question, so only files of
 * the final plan are loaded; and should ranking ask about a word that was not loaded, it is done again. Ways of
 * saying the same are those of the index's own site.
 */
export async function searchFiles(
  text: string,
  index: Searchable,
  options: SearchOptions = {},
): Promise<Answer> {
  const asked = { synonyms: index.synonyms, ...options };
  do plan(text, index.table, asked);
  while (await index.settle());
  let answer = await search(text, index, asked);
  while (await index.settle()) answer = await search(text, index, asked);
  return answer;
}
