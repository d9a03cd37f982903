import { search } from '../../core/search/search.ts';
import { idOf } from '../../core/search/together/record-name.ts';
import type { Verdict } from '../../core/search/verdict.ts';
import { indexedPool, splitPool } from './indexed-pool.ts';
import type { PoolDocument, PoolQuery } from './pool.ts';

/** One row of a run: what `score.mjs` of the evaluation sets reads. */
export interface RunRow {
  readonly query: string;
  readonly rank: number;
  readonly document: string;
  readonly confidence: number;
  readonly verdict: Verdict;
}

/**
 * Runs queries against a pool through the search that the terminal uses, and the browser over files. With more than
 * one site, the pool is dealt out to so many, which are searched together.
 */
export async function evaluate(documents: readonly PoolDocument[], queries: readonly PoolQuery[], sites = 1) {
  const index = sites > 1 ? splitPool(documents, sites) : indexedPool(documents);
  const rows = await runRows(queries, (text) => search(text, index));
  return rows.map((row) => ({ ...row, document: idOf(row.document) }));
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
