import { expect, test } from 'vitest';
import { anIncident } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { fixesTooLong } from './fix-too-long.ts';
import { signaturesTooGeneral } from './signature-too-general.ts';
import { signaturesTooSpecial } from './signature-too-special.ts';
import { symptomsThatAreCauses } from './symptom-is-cause.ts';

const fixing = (what: string) =>
  anIncident({ fixes: [{ what, commands: [], changes: [], priority: 1, state: 'applied' }] });
const showing = (text: string) => anIncident({ symptoms: [{ text }] });
const printing = (id: string, ...texts: string[]) =>
  anIncident({ id, signatures: texts.map((text) => ({ text })) });

test.each([
  ['Raise the limit. Then restart it.', 'more than one sentence'],
  [`Raise ${'the limit of it '.repeat(7)}`, 'a sentence of 29 words'],
])('a fix that is too long: %s', (what, says) => {
  expect(findings(fixesTooLong, [fixing(what)])[0]?.message).toContain(says);
});

test.each([
  'Raise the limit.',
  'Use a queue, e.g. RabbitMQ',
  'Update to version 2.4. of it',
  'Set `a.B` to 1',
])('a fix that is one sentence: %s', (what) => {
  expect(found(fixesTooLong, [fixing(what)])).toEqual([]);
});

test.each([
  ['Orders stay pending because the queue is full', 1],
  ['Slow pages due to a lock', 1],
  ['The page says "closed due to inactivity"', 0],
  ['Nobody sees the cause', 0],
])('a symptom that may be a cause: %s', (text, count) => {
  expect(found(symptomsThatAreCauses, [showing(text)])).toHaveLength(count);
});

test.each([
  ['at 12:30:01 the worker died', 'at <*> the worker died'],
  ['2031-04-05T06:07:08Z lost 48151623', '<*> lost <*>'],
  ['peer 10.1.2.3:443 gone, id 123e4567-e89b-12d3-a456-426614174000', 'peer <*> gone, id <*>'],
])('a signature with what varies is proposed without it: %s', (text, masked) => {
  expect(findings(signaturesTooSpecial, [printing('A', text)])[0]?.remedy).toContain(JSON.stringify(masked));
});

test.each([
  'closed with code 4001',
  'refused 127.0.0.1:3001',
  'HTTP 503 from pool',
  'log4j 2.17.1 <*>',
  'readyState: 3',
])('a signature of which nothing varies: %s', (text) => {
  expect(found(signaturesTooSpecial, [printing('A', text)])).toEqual([]);
});

test('a signature that stands in that of another problem, and one of usual words alone', () => {
  const entries = [
    printing('A', 'pool <*> exhausted', 'pool'),
    printing('B', 'orders pool main was exhausted at last'),
    printing('C', 'Error: request failed', 'Traceback (most recent call last):'),
    printing('D', 'pool main drained'),
  ];
  expect(found(signaturesTooGeneral, entries)).toEqual([
    'signature-too-general incidents/a-write-up/index.md signatures.0.text',
    'signature-too-general incidents/a-write-up/index.md signatures.1.text',
    'signature-too-general incidents/c-write-up/index.md signatures.0.text',
    'signature-too-general incidents/c-write-up/index.md signatures.1.text',
  ]);
});

test('problems that repeat each other may print the same', () => {
  const entries = [
    printing('A', 'pool exhausted'),
    anIncident({ id: 'B', supersedes: ['A'], signatures: [{ text: 'the pool exhausted again' }] }),
  ];
  expect(found(signaturesTooGeneral, entries)).toEqual([]);
});

test.each([
  ['lock held for <*>ms', 'lock held for 300ms by a worker', 1],
  ['lock held', 'block held by a worker', 0],
  ['lock', 'locks of a worker', 0],
])(
  'a signature stands in another with its words whole, but for what touches a hole: %s',
  (one, line, count) => {
    expect(found(signaturesTooGeneral, [printing('A', one), printing('B', line)])).toHaveLength(count);
  },
);
