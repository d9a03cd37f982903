import { expect, test } from 'vitest';
import { read } from './read/read.ts';
import { wrappedMessages } from './wrapped.ts';

const wrapped = (text: string) => wrappedMessages(read(text), 0);
const STAMP = '2031-03-03T04:05:06Z ERROR ';

test('a line that a terminal broke in a word, or a chat between two, is joined', () => {
  expect(wrapped(`${STAMP}the page of the led\nger is torn`)).toEqual([
    'the page of the ledger is torn',
    'the page of the led ger is torn',
  ]);
  expect(wrapped(`${STAMP}the page of \nthe ledger is torn`)).toEqual(['the page of the ledger is torn']);
});

test('so is one that was broken more than once', () => {
  const text = `${STAMP}the page of the\nledger that was written last is\ntorn in the middle`;
  expect(wrapped(text)).toContain('the page of the ledger that was written last is torn in the middle');
});

test.each([
  ['a line that was ended', 'KeyError: page\nand then it stopped'],
  ['prose', 'We saw that the page of the ledger\nwas torn'],
  ['a line with a stamp of its own', `${STAMP}page is torn\n${STAMP}ledger closed`],
  ['a blank line between', `${STAMP}page is torn\n\nthe ledger`],
  ['a frame', `${STAMP}page is torn\n    at show (/srv/app/orders.js:12:3)`],
  ['the end', `${STAMP}page is torn`],
])('%s is not', (_, text) => {
  expect(wrapped(text)).toEqual([]);
});
