import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { hits } from './hits.ts';
import { failureQueries, identifierQueries, noisyQueries, titleQueries, typoQueries } from './rules.ts';
import { printTable, verdictTable } from './verdict-table.ts';

const documents = [
  { id: 'ledger', title: 'Ledger page is torn', body: 'LedgerReader stops.\nRestart with repairPages set.' },
  { id: 'till', title: 'Till loses its drawer', body: 'The drawer_sensor reports open for ever.' },
  { id: 'log', title: 'shop', body: 'drawer sensor 12 answered late by 40 ms' },
];
const queries = [
  { id: 'known', text: '2031-01-02T03:04:05Z WARN drawer sensor 7 answered late by 99 ms' },
  { id: 'worded', text: 'the ledger page is torn again' },
  { id: 'none', text: 'the printer on the third floor burns and smoke comes out of it' },
];
const answers = new Map([
  ['known', new Set(['log'])],
  ['worded', new Set(['ledger'])],
]);

test('a run has at most ten rows a query, best first, and its score', async () => {
  const rows = await evaluate(documents, queries);
  expect(rows.filter(({ query }) => query === 'known')[0]).toMatchObject({
    rank: 1,
    document: 'log',
    verdict: 'known',
  });
  expect(hits(answers, rows)).toEqual({ first: 1, ten: 1 });
});

test('the table says what was told and what would have been true', async () => {
  const table = verdictTable(queries, answers, await evaluate(documents, queries));
  expect(table).toEqual({
    known: { 'right first': 1, 'wrong first': 0, 'no answer': 0 },
    likely: { 'right first': 1, 'wrong first': 0, 'no answer': 0 },
    unknown: { 'right first': 0, 'wrong first': 0, 'no answer': 1 },
  });
  expect(printTable(table).split('\n')[2]).toMatch(/likely +1 +0 +0$/u);
});

test('queries made by rule find what they were made from', async () => {
  const identifiers = identifierQueries(documents);
  expect(identifiers.queries.map(({ text }) => text)).toEqual([
    'ledger_reader',
    'repairPages',
    'drawer-sensor',
  ]);
  const typos = typoQueries(documents);
  expect(typos.queries).toHaveLength(2);
  for (const { text } of typos.queries) expect(documents.map(({ title }) => title)).not.toContain(text);
  const noisy = noisyQueries(queries, answers);
  expect(noisy.queries.map(({ text }) => text.split('\n').length)).toEqual([5, 5]);
  const failures = failureQueries(documents);
  expect(failures.queries.map(({ text }) => text)).toEqual([
    '2031-04-02T08:15:31.300Z ERROR [worker-4] The drawer_sensor reports open for ever.',
    '2031-04-02T08:15:31.300Z ERROR [worker-4] drawer sensor 22 answered late by 50 ms',
  ]);
  const titles = titleQueries(documents);
  expect(titles.queries.map(({ text }) => text)).toEqual(['Ledger page is torn', 'Till loses its drawer']);
  for (const made of [identifiers, typos, noisy, failures, titles]) {
    expect(hits(made.answers, await evaluate(documents, made.queries)).ten).toBe(1);
  }
});
