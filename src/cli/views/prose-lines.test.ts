import { expect, test } from 'vitest';
import { proseLines } from './prose-lines.ts';

const LONG = 'application = ProtocolTypeRouter({"websocket": TokenAuthMiddleware(URLRouter(patterns))})';
const ROW = '| check_auth | asks for the token, and looks whether it has come to its end meanwhile |';

test.each([
  ['a fence', ['```python', LONG, '  indented = True', '```']],
  ['a fence inside a list', ['1. Do:', '   ~~~', `   ${LONG}`, '   ~~~']],
  ['a fence that holds a shorter one', ['````', '```', LONG, '````']],
  ['a table', ['| step | what |', '| --- | --- |', ROW]],
  ['indented code', [`    ${LONG}`]],
  ['a heading', [`## ${LONG}`]],
])('%s stays to the letter', (_, lines) => {
  expect(proseLines(lines.join('\n'), 40)).toEqual(lines);
});

test('a paragraph is filled, whatever its line breaks were', () => {
  expect(proseLines('one two three\nfour\nfive\n\nsix', 12)).toEqual([
    'one two',
    'three four',
    'five',
    '',
    'six',
  ]);
});

test('a list item hangs under its text', () => {
  expect(proseLines('1. one two three\n   four\n2. five', 12)).toEqual([
    '1. one two',
    '   three',
    '   four',
    '2. five',
  ]);
});

test('after a fence prose is filled again', () => {
  expect(proseLines('```\na\n```\none two three', 8)).toEqual(['```', 'a', '```', 'one two', 'three']);
});

test('a word that is longer than the line stays whole', () => {
  expect(proseLines('see https://chat.example.org/rooms', 10)).toEqual([
    'see',
    'https://chat.example.org/rooms',
  ]);
});
