import { compare } from '../order.ts';
import type { RunEvent } from './event.ts';

/**
 * The id of the next event: a hybrid logical clock (Kulkarni et al., 2014) and who writes. It is greater than that
 * of every event the writer knew, also where the clock jumped back, and otherwise close to the time. `at` is in
 * milliseconds since 1 January 1970, UTC; `writer` is a word of letters and digits that no other tab or program uses.
 */
export function eventId(known: readonly RunEvent[], at: number, writer: string): string {
  const last = known.map(stampOf).reduce(later, { time: 0, count: -1 });
  const now = Math.max(0, Math.floor(at));
  const { time, count } =
    now > last.time ? { time: now, count: 0 } : { time: last.time, count: last.count + 1 };
  return `${time.toString(36)}-${count.toString(36)}-${writer}`;
}

/**
 * The order of two events. What began the run comes first; then by the stamp in the id, or by `at` where the id
 * holds none; ties by id. It depends on the two events alone, so every copy of a run has them in the same order.
 */
export function byOrder(a: RunEvent, b: RunEvent): number {
  const [first, second] = [stampOf(a), stampOf(b)];
  return (
    Number(b.kind === 'begun') - Number(a.kind === 'begun') || byStamp(first, second) || compare(a.id, b.id)
  );
}

interface Stamp {
  readonly time: number;
  readonly count: number;
}

const STAMPED = /^([0-9a-z]{1,11})-([0-9a-z]{1,6})-[0-9A-Za-z]+$/u;
/** The last moment that a date can name. */
const LATEST = 8.64e15;

function stampOf({ id, at }: RunEvent): Stamp {
  const [, time, count] = STAMPED.exec(id) ?? [];
  if (time === undefined || count === undefined) return { time: at, count: 0 };
  const stamped = Number.parseInt(time, 36);
  return stamped > LATEST ? { time: at, count: 0 } : { time: stamped, count: Number.parseInt(count, 36) };
}

const byStamp = (a: Stamp, b: Stamp): number => a.time - b.time || a.count - b.count;
const later = (a: Stamp, b: Stamp): Stamp => (byStamp(a, b) < 0 ? b : a);
