import type { RunRow } from './evaluate.ts';

/** Of the queries that have an answer, the part with a right document first, and among the rows. */
export function hits(answers: ReadonlyMap<string, ReadonlySet<string>>, rows: readonly RunRow[]) {
  const right = rows.filter(({ query, document }) => answers.get(query)?.has(document));
  const share = (found: readonly RunRow[]) =>
    answers.size === 0 ? 0 : new Set(found.map(({ query }) => query)).size / answers.size;
  return { first: share(right.filter(({ rank }) => rank === 1)), ten: share(right) };
}
