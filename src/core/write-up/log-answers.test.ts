import { expect, test } from 'vitest';
import { logAnswers } from './log-answers.ts';

const TODAY = '2026-11-22';
const BASE = {
  vocabulary: { services: [], components: [], environments: [], causes: [], tags: [] },
  families: [],
};
const detectedOf = (...lines: readonly string[]) =>
  logAnswers(lines.join('\n'), BASE, [], TODAY).answers.detected;

const QUIET = '2026-11-20T03:10:00Z INFO gateway: heartbeat ok';
const LATER = '2026-11-20T03:29:30Z INFO gateway: heartbeat ok';

test('it was first seen when a line of failure was printed, not when the log begins', () => {
  expect(detectedOf(QUIET, '2026-11-20T03:21:00Z ERROR ledger: sequence gap', LATER)).toEqual([
    '2026-11-20T03:21:00Z',
  ]);
});

test('a failure that gives no time has that of the line before it', () => {
  const line = '2026-11-20T03:21:00Z INFO consumer: message taken';
  expect(detectedOf(QUIET, line, 'TypeError: Object is not iterable', LATER)).toEqual([
    '2026-11-20T03:21:00Z',
  ]);
});

test('where nothing before a failure gives a time, the first one after it counts, else today', () => {
  expect(detectedOf('TypeError: Object is not iterable', LATER)).toEqual(['2026-11-20T03:29:30Z']);
  expect(detectedOf('The page stays empty')).toEqual([TODAY]);
});

test('a log in which no line says that it failed begins with its first line', () => {
  expect(detectedOf(QUIET, LATER)).toEqual(['2026-11-20T03:10:00Z']);
});

const SERVICES = {
  ...BASE,
  vocabulary: {
    ...BASE.vocabulary,
    services: [
      { id: 'gateway', name: 'Gateway', synonyms: [] },
      { id: 'ledger', name: 'Ledger', synonyms: ['bookkeeping'] },
    ],
  },
};
const serviceOf = (...lines: readonly string[]) =>
  logAnswers(lines.join('\n'), SERVICES, [], TODAY).answers.service;

test('a service that failing lines name comes alone, however often calm lines name another', () => {
  expect(serviceOf(QUIET, QUIET, LATER, '2026-11-20T03:21:00Z ERROR ledger: sequence gap')).toEqual([
    'ledger',
  ]);
  expect(serviceOf(QUIET, '2026-11-20T03:21:00Z ERROR bookkeeping: sequence gap')).toEqual(['ledger']);
});

test('where no failing line names one, those of the others count', () => {
  expect(serviceOf(QUIET, '2026-11-20T03:21:00Z ERROR sequence gap found')).toEqual(['gateway']);
});

test('a title is no symptom as well, and a word alone is neither', () => {
  const { answers } = logAnswers('The balance is wrong', BASE, [], TODAY);
  expect(answers).toMatchObject({ title: ['The balance is wrong'], symptom: [] });
  expect(logAnswers('overflow', BASE, [], TODAY).answers).toMatchObject({
    title: [],
    symptom: [],
    signature: [],
  });
});
