import { parseArgs } from 'node:util';
import { alikeRates } from '../src/test/eval/alike-rates.ts';
import { readAnswers, readDocuments, readQueries } from '../src/test/eval/pool.ts';

const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' }, qrels: { type: 'string' } },
});
const { docs, queries, qrels } = values;
if (docs === undefined || queries === undefined || qrels === undefined) {
  console.error('Usage: node scripts/eval-alike.ts --docs FILE --queries FILE --qrels FILE');
  process.exit(2);
}
const duplicates = readQueries(queries).map(({ id, text }) => {
  const [title = '', ...lines] = text.split('\n');
  return { id, title, body: lines.join('\n') };
});
const rates = alikeRates(readDocuments(docs), duplicates, readAnswers(qrels));
console.log(`duplicates warned of: ${rates.duplicates.toFixed(3)} of ${duplicates.length}`);
console.log(`copies with every fourth word gone: ${rates.copies.toFixed(3)}`);
console.log(`documents that get a warning: ${rates.documents.toFixed(3)}`);
console.log(`pairs of documents: ${rates.pairs.toExponential(1)}`);
