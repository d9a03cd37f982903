import { parseArgs } from 'node:util';
import { evaluate } from '../src/test/eval/evaluate.ts';
import { hits } from '../src/test/eval/hits.ts';
import { readAnswers, readDocuments, readQueries } from '../src/test/eval/pool.ts';
import {
  failureQueries,
  identifierQueries,
  type MadeQueries,
  noisyQueries,
  titleQueries,
  typoQueries,
} from '../src/test/eval/rules.ts';

const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' }, qrels: { type: 'string' } },
});
const { docs, queries, qrels } = values;
if (docs === undefined) {
  console.error('Usage: node scripts/eval-rules.ts --docs FILE [--queries FILE --qrels FILE]');
  process.exit(2);
}
const documents = readDocuments(docs);
const noisy = ({ queries, answers }: MadeQueries) => noisyQueries(queries, answers);
const failures = failureQueries(documents);
const titles = titleQueries(documents);
const given =
  queries === undefined || qrels === undefined
    ? undefined
    : { queries: readQueries(queries), answers: readAnswers(qrels) };
const kinds = {
  'identifier in another spelling': identifierQueries(documents),
  'one wrong letter in a title': typoQueries(documents),
  'error line of a document, alone': failures,
  'the same among four calm lines': noisy(failures),
  'title, alone': titles,
  'the same among four calm log lines': noisy(titles),
  ...(given === undefined ? {} : { 'given query among four calm log lines': noisy(given) }),
};
for (const [kind, made] of Object.entries(kinds)) {
  if (made.queries.length === 0) continue;
  const { first, ten } = hits(made.answers, await evaluate(documents, made.queries));
  console.log(
    `${kind}: ${made.queries.length} queries, right first ${first.toFixed(3)}, within ten ${ten.toFixed(3)}`,
  );
}
