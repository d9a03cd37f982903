import { emptyFilters } from '../empty-filter.ts';
import type { FilesIndex } from '../files/open-index.ts';
import { searchFiles } from '../files/search-files.ts';
import type { Filter } from '../filters.ts';
import type { Answer, Found, SearchOptions } from '../search.ts';
import { withoutCopies } from './copies.ts';
import { mergedIndex } from './merged-index.ts';
import { type PatientIndex, patientIndex, type TimeUp } from './patient-index.ts';
import { siteOf } from './record-name.ts';

/** What several sites answer together. */
export interface Together {
  readonly answer: Answer;
  /** Sites that were given up so far, by number: an IndexError or a SlowError each. */
  readonly failed: () => ReadonlyMap<number, unknown>;
  /** Numbers of the other sites that have the very same write-up, by the name of the result. */
  readonly alsoIn: ReadonlyMap<string, readonly number[]>;
  /** Filters that no record of a site can pass, as written, by the site's number: its vocabulary has other words. */
  readonly foreignWords: ReadonlyMap<number, readonly string[]>;
  /** The indexes that were asked, by number; 0 is the own one. */
  readonly sites: ReadonlyMap<number, FilesIndex>;
}

/**
 * Searches the own site and others as one. Others are waited for until the time is up; one that fails or is late
 * is left out of the answer, and the rest stays as it is. Rejects only where the own index does.
 */
export async function searchTogether(
  text: string,
  own: FilesIndex,
  others: ReadonlyMap<number, FilesIndex>,
  { timeUp, options = {} }: { readonly timeUp: TimeUp; readonly options?: SearchOptions },
): Promise<Together> {
  const patient = new Map([...others].map(([number, index]) => [number, patientIndex(index, timeUp)]));
  const sites = new Map<number, FilesIndex>([[0, own], ...patient]);
  const failed = () => failuresOf(patient);
  const isHere = ({ record }: Found) => !failed().has(siteOf(record));
  const full = await searchFiles(text, mergedIndex(sites), options);
  const foreignWords = await unknownFilters(full.plan.filters, patient);
  const { kept, alsoIn } = await withoutCopies(full.found.filter(isHere), sites);
  const found = kept.filter(isHere);
  const answer = { ...full, found, verdict: found[0]?.verdict ?? 'unknown' };
  return { answer, failed, alsoIn, foreignWords, sites };
}

function failuresOf(sites: ReadonlyMap<number, PatientIndex>): ReadonlyMap<number, unknown> {
  return new Map(
    [...sites].flatMap(([number, site]) => {
      const failure = site.failure();
      return failure === undefined ? [] : [[number, failure] as const];
    }),
  );
}

/** Status and severity are the same words everywhere, and a day is a day. */
const EVERYWHERE: readonly string[] = ['status', 'severity', 'detected'];

async function unknownFilters(
  filters: readonly Filter[],
  others: ReadonlyMap<number, PatientIndex>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const own = filters.filter(({ facet }) => !EVERYWHERE.includes(facet));
  if (own.length === 0) return new Map();
  const rows = await Promise.all(
    [...others].map(async ([number, site]) => {
      const unknown = await emptyFilters(own, site);
      return [number, unknown.map(({ filter }) => filter.written.trim())] as const;
    }),
  );
  return new Map(
    rows.filter(([number, unknown]) => unknown.length > 0 && others.get(number)?.failure() === undefined),
  );
}
