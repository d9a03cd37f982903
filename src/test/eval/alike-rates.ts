import { looksAlike } from '../../core/checks/looks-alike.ts';
import { collect } from '../../core/collection.ts';
import type { EntryOf } from '../../core/entry.ts';
import { knownLines } from '../../core/search/known-lines.ts';
import { anIncident } from '../builders.ts';
import type { PoolDocument } from './pool.ts';

export interface AlikeRates {
  /** Which part of the reports that were closed as duplicates is said to look like the right one, 0 to 1. */
  readonly duplicates: number;
  /** Which part of copies with changes (every fourth word gone) is said to look like what they copy. */
  readonly copies: number;
  /** Which part of the pool's documents is said to look like any earlier one. */
  readonly documents: number;
  /** The same of all pairs of documents. */
  readonly pairs: number;
}

const COPIES = 200;

/** How often `check` warns where it should and where it should not, with reports as write-ups. */
export function alikeRates(
  documents: readonly PoolDocument[],
  duplicates: readonly PoolDocument[],
  answers: ReadonlyMap<string, ReadonlySet<string>>,
): AlikeRates {
  const pool = documents.map((document) => asIncident(document, 'pool'));
  const among = pairsOf(pool);
  const later = pairsOf([...pool, ...duplicates.map((document) => asIncident(document, 'later'))]);
  const step = Math.max(1, Math.floor(documents.length / COPIES));
  const copied = documents.filter((_, at) => at % step === 0);
  const copies = pairsOf([
    ...pool,
    ...copied.map((one) =>
      asIncident({ ...one, title: thinned(one.title), body: thinned(one.body) }, 'later'),
    ),
  ]);
  const has = (pairs: readonly Pair[], from: string, to: ReadonlySet<string>) =>
    pairs.some((pair) => pair.from === `later/${from}` && to.has(pair.to.slice('pool/'.length)));
  const count = documents.length;
  return {
    duplicates: part(duplicates, ({ id }) => has(later, id, answers.get(id) ?? new Set())),
    copies: part(copied, ({ id }) => has(copies, id, new Set([id]))),
    documents: new Set(among.map(({ from }) => from)).size / count,
    pairs: among.length / ((count * (count - 1)) / 2),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

function pairsOf(incidents: readonly EntryOf<'incident'>[]): Pair[] {
  const ids = new Map(incidents.map(({ id, filePath }) => [filePath, id]));
  return looksAlike(collect(incidents, { today: '2031-01-01' })).map(({ file, message }) => ({
    from: ids.get(file) ?? '',
    to: /looks like (\S+)/u.exec(message)?.[1] ?? '',
  }));
}

/** A report as somebody would write it up: its prose as symptoms, its error lines as signatures. */
function asIncident({ id, title, body }: PoolDocument, group: 'pool' | 'later'): EntryOf<'incident'> {
  const printed = knownLines(body);
  const prose = body.split('\n').filter((line) => !printed.some((one) => line.includes(one)));
  return anIncident({
    id: `${group}/${id}`,
    title,
    detected: group === 'pool' ? '2030-01-01' : '2030-02-01',
    symptoms: prose.map((text) => ({ text })),
    signatures: printed.map((text) => ({ text })),
  });
}

const thinned = (text: string): string =>
  text
    .split(' ')
    .filter((_, at) => at % 4 !== 3)
    .join(' ');

const part = <Row>(rows: readonly Row[], holds: (row: Row) => boolean): number =>
  rows.filter(holds).length / Math.max(1, rows.length);
