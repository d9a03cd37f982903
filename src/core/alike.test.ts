import { expect, test } from 'vitest';
import type { Incident } from '../schema/incident.ts';
import { anIncident } from '../test/builders.ts';
import { alikeIncidents } from './alike.ts';

const write = (id: string, overrides: Partial<Incident> = {}) =>
  anIncident({
    id,
    title: 'Orders are charged twice after a retry',
    symptoms: [{ text: 'Two charges stand in the ledger for one basket' }],
    signatures: [{ text: `charge ${id.length}00 repeated: idempotency key <*> expired` }],
    codes: ['payment/409'],
    ...overrides,
  });
const OTHER = anIncident({
  id: 'MAIL',
  title: 'Newsletter leaves an hour late',
  symptoms: [{ text: 'Readers get the morning mail at noon' }],
});

/** Ids of what is like the first incident. */
function alike(...incidents: readonly ReturnType<typeof write>[]): string[] {
  const [first] = incidents;
  if (first === undefined) return [];
  return alikeIncidents([...incidents, OTHER])(first).map(({ incident }) => incident.id);
}

test('says what two incidents have in common: printed line, codes, words', () => {
  const first = write('A');
  const [found] = alikeIncidents([first, write('B'), OTHER])(first);
  expect(found?.incident.id).toBe('B');
  expect(found?.confidence).toBeGreaterThan(0.65);
  expect(found?.reason).toMatch(
    /^both print "charge 100 repeated: idempotency key <\*> expired"; both have the code payment\/409; words in common: (?:\w+, ){4}\w+$/u,
  );
});

test('a line that is only like the other is called so, and a long one is cut', () => {
  const first = write('A', {
    signatures: [{ text: 'charge repeated in ledger shard: idempotency key <*> expired' }],
  });
  const long = `charge repeated in ledger shard: idempotency key <*> expired ${'again '.repeat(3)}${'x'.repeat(80)}`;
  const [found] = alikeIncidents([first, write('B', { signatures: [{ text: long }] }), OTHER])(first);
  expect(found?.reason).toMatch(/^a line is \d\d % like "charge repeated .{1,70}…"; /u);
});

test('nothing in common, nothing named', () => {
  expect(alike(OTHER, write('A'))).toEqual([]);
  expect(alike(write('A'))).toEqual([]);
});

test.each<[string, Partial<Incident>, Partial<Incident>]>([
  ['related', { related: ['b'] }, {}],
  ['related from the other side', {}, { related: ['A'] }],
  ['a repeat', { duplicateOf: 'B' }, {}],
  ['repeated', {}, { duplicateOf: 'A' }],
  ['a replacement', { supersedes: ['B'] }, {}],
  ['repeats of a third', { duplicateOf: 'C' }, { duplicateOf: 'C' }],
  ['related to what the other repeats', { related: ['C'] }, { duplicateOf: 'C' }],
])('what is named already is left out: %s', (_, a, b) => {
  expect(alike(write('A'), write('B'))).toEqual(['B']);
  expect(alike(write('A', a), write('B', b))).toEqual([]);
});

test('a problem is named once, however many write-ups it has', () => {
  expect(alike(write('A'), write('B'), write('C', { duplicateOf: 'B' }))).toHaveLength(1);
});

test('of two incidents with one id the first counts', () => {
  const second = write('a', { title: 'Orders are charged twice' });
  const ask = alikeIncidents([write('A'), second, write('B'), OTHER]);
  expect(ask(second)).toEqual([]);
});
