import { parseArgs } from 'node:util';
import { evaluate } from '../src/test/eval/evaluate.ts';
import { hits } from '../src/test/eval/hits.ts';
import { readAnswers, readDocuments, readQueries } from '../src/test/eval/pool.ts';
import { identifierQueries, noisyQueries, typoQueries } from '../src/test/eval/rules.ts';

const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' }, qrels: { type: 'string' } },
});
const { docs, queries, qrels } = values;
if (docs === undefined) {
  console.error('Usage: npm run -s eval:rules -- --docs FILE [--queries FILE --qrels FILE]');
  process.exit(2);
}
const documents = readDocuments(docs);
const kinds = {
  'identifier in another spelling': identifierQueries(documents),
  'one wrong letter in a title': typoQueries(documents),
  ...(queries === undefined || qrels === undefined
    ? {}
    : { 'five lines, one the failure': noisyQueries(readQueries(queries), readAnswers(qrels)) }),
};
for (const [kind, made] of Object.entries(kinds)) {
  const { first, ten } = hits(made.answers, await evaluate(documents, made.queries));
  console.log(
    `${kind}: ${made.queries.length} queries, right first ${first.toFixed(3)}, within ten ${ten.toFixed(3)}`,
  );
}
