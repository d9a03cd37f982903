import type { EntryOf } from './entry.ts';

/**
 * Newest detection first, those of unknown time last, then by id. A day counts as its first moment in UTC,
 * so that days and moments have one order.
 */
export function newestFirst(a: EntryOf<'incident'>, b: EntryOf<'incident'>): number {
  return moment(b) - moment(a) || compare(a.id, b.id);
}

/** Earliest detection first, those of unknown time before all, then by id. */
export function earliestFirst(a: EntryOf<'incident'>, b: EntryOf<'incident'>): number {
  return moment(a) - moment(b) || compare(a.id, b.id);
}

/** By name without regard to case, then by id; the same on every machine, whatever its language. */
export function byName(a: Named, b: Named): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Infinity minus infinity is not a number, so an unknown time is the earliest that a number can say. */
function moment({ data }: EntryOf<'incident'>): number {
  const time = Date.parse(data.detected);
  return Number.isNaN(time) ? -Number.MAX_SAFE_INTEGER : time;
}

/** By code unit: the same on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
