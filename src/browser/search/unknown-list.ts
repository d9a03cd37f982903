import { shareMask } from '../../core/search/share-mask.ts';
import { readStored, writeStored } from './stored.ts';

/** A search that nothing was known about, with secrets masked. */
export interface UnknownSearch {
  readonly text: string;
  readonly times: number;
  /** ISO 8601, UTC. */
  readonly first: string;
  readonly last: string;
}

const WANTED = 'fixpoint.unknown.wanted';
const KEY = 'fixpoint.unknown';
const KEPT_AT_MOST = 200;
/** UTF-16 units of a search that are kept. */
const LONGEST = 2_000;

/** Whether the reader wants such a list; not until they say so. */
export const wantsUnknown = (): boolean => readStored(WANTED) === true;

/** Without the wish, what was kept goes too. */
export function wantUnknown(isWanted: boolean): void {
  writeStored(WANTED, isWanted ? true : undefined);
  if (!isWanted) clearUnknown();
}

export const clearUnknown = (): void => writeStored(KEY, undefined);

/** Searches that were told unknown, latest first. */
export function unknownSearches(): readonly UnknownSearch[] {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.filter(isSearch) : [];
}

/** Adds a search to the list, masked, or counts it once more. `now` is ISO 8601. */
export function keepUnknown(search: string, now: string): void {
  const text = shareMask(search.trim().slice(0, LONGEST)).text;
  const kept = unknownSearches();
  const same = kept.find((other) => other.text === text);
  const entry = { text, times: (same?.times ?? 0) + 1, first: same?.first ?? now, last: now };
  writeStored(KEY, [entry, ...kept.filter((other) => other !== same)].slice(0, KEPT_AT_MOST));
}

function isSearch(value: unknown): value is UnknownSearch {
  const { text, times, first, last } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    typeof times === 'number' &&
    typeof first === 'string' &&
    typeof last === 'string'
  );
}
