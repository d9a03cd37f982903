import { expect, test } from 'vitest';
import { read } from './read.ts';
import { reported } from './reported.ts';

const reports = (text: string) => read(text).flatMap(reported);

test.each([
  ['TypeError: page of the ledger is torn', ['page of the ledger is torn']],
  [
    'Caused by: org.acme.Lost: TypeError: page of the ledger is torn',
    [
      'org.acme.Lost: TypeError: page of the ledger is torn',
      'TypeError: page of the ledger is torn',
      'page of the ledger is torn',
    ],
  ],
  [
    '2031-03-03T04:05:06Z ERROR acme.ledger org.acme.PageError: page of the ledger is torn',
    ['org.acme.PageError: page of the ledger is torn', 'page of the ledger is torn'],
  ],
  ['2031-03-03T04:05:06Z ERROR could not save: page is torn', []],
  ['I see an error: the page of the ledger is torn', []],
])('%s', (line, expected) => {
  expect(reports(line)).toEqual(expected);
});
