import { expect, test } from 'vitest';
import { knownLines } from './known-lines.ts';

test('log lines and errors of a text, each kind once, without frames and prose', () => {
  const text = `It stops after an hour.
2031-01-02T03:04:05Z ERROR page 12 is torn
2031-01-02T03:04:06Z ERROR page 13 is torn
java.io.IOException: ledger closed
\tat org.acme.Ledger.read(Ledger.java:12)`;
  expect(knownLines(text)).toEqual(['page 12 is torn', 'java.io.IOException: ledger closed']);
});

test('a text of one line is that line', () => {
  expect(knownLines('page 12 is torn\n')).toEqual(['page 12 is torn']);
  expect(knownLines(' \n')).toEqual([]);
});
