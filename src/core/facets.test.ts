import { expect, test } from 'vitest';
import { anIncident, aService, aVocabulary, aWord } from '../test/builders.ts';
import { buildLibrary } from './build-library.ts';
import { facetCounts, facetValues } from './facets.ts';

const entries = [
  anIncident({ id: 'A', status: 'resolved', severity: 'unknown', services: ['web', 'chat', 'chat'] }),
  anIncident({ id: 'B', status: 'investigating', severity: 'SEV1', services: ['chat'], tags: ['zoo', 'x'] }),
  anIncident({ id: 'C', status: 'resolved', severity: 'SEV3', services: ['api', 'chat'], causes: ['bug'] }),
];
const vocabulary = aVocabulary({
  services: [aService('chat', { name: 'Chat' }), aService('web'), aService('idle')],
  tags: [aWord('x', { name: 'Aaa' }), aWord('zoo', { name: 'Bbb' })],
});

test('counts each incident once for each value, in the order that serves the reader', () => {
  const { library } = buildLibrary([...entries, vocabulary], { today: '2026-01-15' });
  const counts = facetCounts(library).map(({ facet, values }) => [
    facet,
    ...values.map(({ id, name, count }) => `${id} ${name} ${count}`),
  ]);
  expect(counts).toEqual([
    ['status', 'investigating Investigating 1', 'resolved Resolved 2'],
    ['severity', 'SEV1 SEV1 1', 'SEV3 SEV3 1', 'unknown Unknown 1'],
    ['service', 'chat Chat 3', 'api api 1', 'web Name of web 1'],
    ['cause', 'bug bug 1'],
    ['tag', 'x Aaa 1', 'zoo Bbb 1'],
  ]);
});

test('an incident has each value once', () => {
  expect(entries.slice(0, 1).map(({ data }) => facetValues(data))).toEqual([
    { status: ['resolved'], severity: ['unknown'], service: ['web', 'chat'], cause: [], tag: [] },
  ]);
});
