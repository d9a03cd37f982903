import { expect, test } from 'vitest';
import { likeness } from './likeness.ts';
import { lineWords } from './line-words.ts';
import { words } from './tokens.ts';
import { countWords, wordTable } from './words.ts';

const known = [
  'Connection to <*> closed with code 4001',
  'Connection to peer lost',
  'Ledger page is torn',
  "KeyError: 'order_id'",
];
const table = wordTable(countWords(known.map(words)));
const alike = (pasted: string, line: string) =>
  likeness(lineWords(pasted, table), lineWords(line, table)).likeness;

test('a line is wholly like itself, whatever varies in it', () => {
  expect(alike('Ledger page is torn', 'Ledger page is torn')).toBeCloseTo(1);
  expect(alike('Connection to db-1:5432 lost', 'Connection to db-2:5433 lost')).toBeCloseTo(1);
});

test('whatever stands in a marked hole costs little', () => {
  expect(alike('Connection to the old ledger closed with code 4001', known[0] ?? '')).toBeGreaterThan(0.85);
});

test('another code is another failure', () => {
  const same = alike('Connection to x closed with code 4001', known[0] ?? '');
  expect(alike('Connection to x closed with code 4005', known[0] ?? '')).toBeLessThan(same);
});

test('an identifier in quotes names what failed', () => {
  expect(alike("KeyError: 'order_id'", known[3] ?? '')).toBeCloseTo(1);
  expect(alike("KeyError: 'user_id'", known[3] ?? '')).toBeLessThan(0.8);
});

test('rarer words weigh more', () => {
  expect(alike('Connection lost', 'Connection to peer lost')).toBeLessThan(
    alike('peer lost', 'Connection to peer lost'),
  );
});

test('lines with nothing in common are not alike', () => {
  expect(alike('Disk is full', 'Ledger page is torn')).toBe(0);
  expect(alike('', '')).toBe(0);
});
