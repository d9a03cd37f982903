import { search } from '../../core/search/search.ts';
import type { Verdict } from '../../core/search/verdict.ts';
import { indexedPool } from './indexed-pool.ts';
import type { PoolDocument, PoolQuery } from './pool.ts';

/** One row of a run: what `score.mjs` of the evaluation sets reads. */
export interface RunRow {
  readonly query: string;
  readonly rank: number;
  readonly document: string;
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** Runs queries against a pool through the search that the terminal uses, and the browser over files. */
export async function evaluate(documents: readonly PoolDocument[], queries: readonly PoolQuery[]) {
  const index = indexedPool(documents);
  return runRows(queries, (text) => search(text, index));
}

/** The rows of a run, ten a query at most, given what answers a text. */
export async function runRows(
  queries: readonly PoolQuery[],
  ask: (text: string) => Promise<{
    readonly verdict: Verdict;
    readonly found: ReadonlyArray<{ readonly record: string; readonly confidence: number }>;
  }>,
): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (const { id, text } of queries) {
    const { verdict, found } = await ask(text);
    found.forEach(({ record, confidence }, at) => {
      rows.push({ query: id, rank: at + 1, document: record, confidence, verdict });
    });
  }
  return rows;
}
