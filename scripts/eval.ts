import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluate } from '../src/test/eval/evaluate.ts';
import { evaluateInBrowser } from '../src/test/eval/evaluate-in-browser.ts';
import { readAnswers, readDocuments, readQueries } from '../src/test/eval/pool.ts';
import { printTable, verdictTable } from '../src/test/eval/verdict-table.ts';

const USAGE =
  'Usage: npm run -s eval -- --docs FILE --queries FILE --out FILE [--browser | --sites NUMBER] [--as-shown] [--qrels FILE]';
const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    out: { type: 'string' },
    qrels: { type: 'string' },
    browser: { type: 'boolean', default: false },
    sites: { type: 'string', default: '1' },
    'as-shown': { type: 'boolean', default: false },
  },
});
const { docs, queries, out, qrels } = values;
if (docs === undefined || queries === undefined || out === undefined) {
  console.error(USAGE);
  process.exit(2);
}
/** Two engines of JavaScript may differ in the last digit of a logarithm. */
const DIGITS = 12;
const asked = readQueries(queries);
const pool = readDocuments(docs);
const rows = await (values.browser
  ? evaluateInBrowser(pool, asked)
  : evaluate(pool, asked, Number(values.sites)));
const shown = values['as-shown'] ? rows.filter((row) => row.verdict !== 'unknown') : rows;
const lines = shown.map(({ query, rank, document, confidence, verdict }) =>
  [query, rank, document, confidence.toPrecision(DIGITS), verdict].join('\t'),
);
writeFileSync(out, lines.map((line) => `${line}\n`).join(''));
if (qrels !== undefined) process.stdout.write(printTable(verdictTable(asked, readAnswers(qrels), rows)));
