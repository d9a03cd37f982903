import type { Tally } from '../core/search/match/tally.ts';
import type { Sighting, Totals, UnknownTally } from '../core/search/match/tally-report.ts';
import { search } from '../core/search/search.ts';
import type { MemorySearch } from '../outlets/memory-search.ts';

/** A write-up, and what it says to do. */
export interface Advice {
  readonly id: string;
  readonly title: string;
  readonly doing: string;
  /** What `doing` is: fix, mitigation, proposed, next-step, duplicate, none. */
  readonly doingKind: string;
}

/** A known line that was seen, as `match --json` prints it. */
export interface KnownRow {
  readonly incident: Advice;
  readonly signature: string;
  /** Other write-ups that list the same line. */
  readonly also: readonly string[];
  readonly count: number;
  /** How many of these were not to the letter, but beyond doubt. */
  readonly nearly: number;
  readonly first: Sighting;
  readonly last: Sighting;
  readonly sample: string;
}

/** Unknown lines that tell of failure, alike but for what varies. */
export interface UnknownRow extends UnknownTally {
  /** The write-up that search finds likely for it. */
  readonly perhaps?: Advice;
}

export interface MatchReport {
  readonly known: readonly KnownRow[];
  readonly unknown: readonly UnknownRow[];
  /** How many of each there are; the lists may hold fewer. */
  readonly totals: Totals & { readonly known: number; readonly unknown: number };
}

/** Everything that was seen, most frequent first, at most `limit` of each. */
export async function matchReport(tally: Tally, index: MemorySearch, limit: number): Promise<MatchReport> {
  const known = tally.known();
  const unknown = tally.unknown();
  const rows: UnknownRow[] = [];
  for (const row of unknown.slice(0, limit)) {
    const perhaps = await likely(row.sample, index);
    rows.push(perhaps === undefined ? row : { ...row, perhaps });
  }
  return {
    known: known.slice(0, limit).map((row) => knownRow(row, index)),
    unknown: rows,
    totals: { ...tally.totals(), known: known.length, unknown: unknown.length },
  };
}

/** A tally's row with the write-up that its signature belongs to. */
export function knownRow(row: ReturnType<Tally['known']>[number], index: MemorySearch): KnownRow {
  const { signature, ...seen } = row;
  const line = index.knownLines[signature];
  if (line === undefined) throw new Error(`No known line has the place ${signature}`);
  const others = index.knownLines.filter(({ text, record }) => text === line.text && record !== line.record);
  return {
    incident: advice(line.record, index),
    signature: line.text,
    also: [...new Set(others.map(({ record }) => index.record(record).ref.id))],
    ...seen,
  };
}

async function likely(sample: string, index: MemorySearch): Promise<Advice | undefined> {
  const { found } = await search(sample, index, { limit: 1 });
  const [first] = found;
  return first === undefined || first.verdict === 'unknown' ? undefined : advice(first.record, index);
}

function advice(record: string, index: MemorySearch): Advice {
  const { ref, title, doing, doingKind } = index.record(record);
  return { id: ref.id, title, doing, doingKind };
}
