import type { Library } from '../../core/library.ts';
import { printable } from '../../core/printable.ts';
import { search } from '../../core/search/search.ts';
import { memorySearch } from '../../outlets/memory-search.ts';
import { searchSynonyms } from '../../outlets/search-synonyms.ts';
import { type SearchResult, searchReport } from '../search-report.ts';

const SHOWN = 3;

/** The incidents that a text may be about, best first, each with how sure that is and why. */
export async function similarIncidents(text: string, library: Library): Promise<readonly SearchResult[]> {
  if (text.trim() === '') return [];
  const index = memorySearch(library);
  const answer = await search(text, index, { limit: 10, synonyms: searchSynonyms(library) });
  return searchReport(answer, index, library)
    .results.filter(({ ref, verdict }) => ref.kind === 'incident' && verdict !== 'unknown')
    .slice(0, SHOWN);
}

/** One of them on a line: `WS-001 Nothing connects (known: Line 3 is a line that this problem prints.)` */
export const similarLine = ({ ref, title, verdict, reason }: SearchResult): string =>
  `${ref.id} ${printable(title)} (${verdict}: ${printable(reason)})`;
