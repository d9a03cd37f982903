import { expect, test } from 'vitest';
import { buildLibrary } from '../core/build-library.ts';
import { search } from '../core/search/search.ts';
import { aCode, aFamily, anIncident, aRunbook, aService, aTree, aVocabulary } from '../test/builders.ts';
import { memorySearch } from './memory-search.ts';
import { pagefindRecord } from './pagefind-record.ts';
import { searchRecords } from './search-record.ts';

const incident = anIncident({
  id: 'PAY-1',
  title: 'Payments time out',
  status: 'resolved',
  services: ['payments'],
  signatures: [{ text: 'deadline exceeded after <*>ms' }],
  fixes: [{ what: 'Raise `poolSize`', commands: [], changes: [], priority: 1, state: 'applied' }],
});
const { library } = buildLibrary(
  [
    incident,
    aRunbook(),
    aTree(),
    aFamily('close', [aCode('4009', { name: 'Too slow', action: 'Wait a little. Then try again.' })]),
    aVocabulary({ services: [aService('payments', { name: 'Payments', synonyms: ['checkout'] })] }),
  ],
  { today: '2025-06-01' },
);

test('everything that has a page to read can be found', () => {
  expect(searchRecords(library).map((record) => record.sort)).toEqual([
    'incident',
    'runbook',
    'questions',
    'code',
  ]);
});

test('an incident shows its fix as plain text and is filed under its facets', () => {
  const record = searchRecords(library)[0];
  expect(record).toMatchObject({ doing: 'Raise poolSize', doingKind: 'fix', status: 'resolved' });
  expect(record?.facets).toMatchObject({ status: ['resolved'], service: ['payments'] });
});

test('a code says in one sentence what to do', () => {
  expect(searchRecords(library)[3]).toMatchObject({ title: '4009 Too slow', doing: 'Wait a little.' });
});

test.each(['deadline exceeded after 30ms', 'PAY-1', 'checkout', 'pool-size', 'too slow 4009'])(
  '%s finds the record that has it in some field',
  async (text) => {
    const index = memorySearch(library);
    const { found } = await search(text, index);
    expect(index.record(found[0]?.record ?? '').ref.id).toBe(text.includes('4009') ? 'close/4009' : 'PAY-1');
  },
);

test('Pagefind is given words of letters and digits only, and what a result shows', () => {
  const [record] = searchRecords(library);
  if (record === undefined) throw new Error('there is no record');
  const { content, meta, url } = pagefindRecord(record, 'incidents/pay-1/');
  expect(content).toMatch(/^[\p{L}\p{N} ]+$/u);
  expect(JSON.parse(meta.shown ?? '')).toMatchObject({ path: url, title: 'Payments time out' });
});
