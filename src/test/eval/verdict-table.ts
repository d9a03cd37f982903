import type { Verdict } from '../../core/search/verdict.ts';
import type { RunRow } from './evaluate.ts';
import type { PoolQuery } from './pool.ts';

const VERDICTS: readonly Verdict[] = ['known', 'likely', 'unknown'];
const OUTCOMES = ['right first', 'wrong first', 'no answer'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type VerdictTable = Readonly<Record<Verdict, Readonly<Record<Outcome, number>>>>;

/** How many queries were told what, by what would have been true. A query without a row was told unknown. */
export function verdictTable(
  queries: readonly PoolQuery[],
  answers: ReadonlyMap<string, ReadonlySet<string>>,
  rows: readonly RunRow[],
): VerdictTable {
  const firsts = new Map(rows.filter(({ rank }) => rank === 1).map((row) => [row.query, row]));
  const counts = VERDICTS.map((verdict) => {
    const told = queries.filter(({ id }) => (firsts.get(id)?.verdict ?? 'unknown') === verdict);
    const outcomes = told.map(({ id }) => outcome(answers.get(id), firsts.get(id)?.document));
    return [
      verdict,
      Object.fromEntries(OUTCOMES.map((name) => [name, outcomes.filter((one) => one === name).length])),
    ];
  });
  return Object.fromEntries(counts);
}

/** The table as lines of text. */
export function printTable(table: VerdictTable): string {
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).padStart(12)).join('');
  return [
    row(['', ...OUTCOMES]),
    ...VERDICTS.map((name) => row([name, ...OUTCOMES.map((one) => table[name][one])])),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function outcome(right: ReadonlySet<string> | undefined, first: string | undefined): Outcome {
  if (right === undefined) return 'no answer';
  return first !== undefined && right.has(first) ? 'right first' : 'wrong first';
}
