import type { Entry, Path } from './entry.ts';

/**
 * What of a file with faults of form passed. Its data has the shape of its kind: lists without the items that did
 * not pass, and where a required value is gone a neutral one (LOST for text). It is there to be checked, never to
 * be shown. Each gap is the place of something that is gone or may be meant by what is written otherwise.
 */
export interface PartialEntry {
  readonly entry: Entry;
  readonly gaps: readonly Path[];
}

/** Stands for a text that could not be read; no id and no reference is written so. */
export const LOST = '…';

/** The gaps of each entry that has some. */
export type Gaps = ReadonlyMap<Entry, readonly Path[]>;

/**
 * Whether the place may hold more than an entry's data shows, so that nothing can be said about what is not there.
 * A place is written with `*` for the number of an item: `nodes.*.id`.
 */
export function mayLack(gaps: Gaps, entry: Entry, ...places: readonly string[]): boolean {
  // Nearly always no file has a gap.
  const found = gaps.size === 0 ? [] : (gaps.get(entry) ?? []);
  return found.length > 0 && places.some((place) => found.some((gap) => isAbove(gap, place.split('.'))));
}

/** Whether a gap is the place or holds it. */
function isAbove(gap: Path, place: readonly string[]): boolean {
  return (
    gap.length <= place.length && gap.every((key, i) => place[i] === (typeof key === 'number' ? '*' : key))
  );
}
