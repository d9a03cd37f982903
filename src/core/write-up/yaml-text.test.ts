import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from './yaml-text.ts';

const both = (text: string) => [
  parse(text, { version: '1.2' }),
  parse(text, { version: '1.1', schema: 'yaml-1.1' }),
];

const AWKWARD = [
  'a: b',
  'a #b',
  '- a',
  'yes',
  'No',
  'null',
  '~',
  '1e3',
  '0x1f',
  '012',
  '1:30',
  '2025-12-30',
  '2025-12-30T10:00:00Z',
  '.inf',
  '<<',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '"a"',
  "'a'",
  '{a}',
  '[a]',
  'a,b',
  '? a',
  '| a',
  '> a',
  '---',
  '...',
  'a:',
  ' a',
  'a ',
  'a\tb',
  'a\n',
  '\na',
  'a\n\nb',
  'a\n  b\n',
  'a\n \nb',
  'a\r\nb',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u007f',
  '\ud83d\ude00',
  'é',
  'ｎｕｌｌ',
  'a\u00a0b',
  '',
  '# a',
  'a\n# b\nc',
  'a\n---\nb',
  'a\n...\nb',
];

const texts = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('a', ':', ' ', '#', '-', '\n', '"', "'", '\\', 'é', '1', '<', '*', '|'),
    maxLength: 12,
  }),
);
const key = fc.oneof(fc.constantFrom('text', 'y', 'a b', '', '1', ': ', '- x'), fc.string({ maxLength: 6 }));
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      key.filter((one) => one !== '__proto__'),
      tie('any'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).any;

test('whatever is written is read again as it was', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(parse(yamlText(value), { version: '1.2' })).toEqual(value);
    }),
    { numRuns: 600 },
  );
});

test.each(AWKWARD)('the text %j stays a text, in YAML 1.2 and 1.1', (text) => {
  for (const read of both(yamlText({ a: text, b: [{ c: text }, text] }))) {
    // YAML 1.1 makes a moment of a day; we read 1.2.
    if (/^\d{4}-/u.test(text) && read.a instanceof Date) continue;
    expect(read).toEqual({ a: text, b: [{ c: text }, text] });
  }
});

test('it looks as somebody would write it', () => {
  const value = {
    id: 'WS-006',
    title: 'Nothing connects: closed at once',
    detected: '2025-12-30T16:02:00+08:00',
    services: ['chat'],
    symptoms: [{ text: 'It stays on "Connecting"', where: 'browser' }],
    rootCause: 'One line.\n\n- and another',
    codes: [],
  };
  expect(yamlText(value)).toBe(`id: WS-006
title: "Nothing connects: closed at once"
detected: 2025-12-30T16:02:00+08:00
services:
  - chat
symptoms:
  - text: It stays on "Connecting"
    where: browser
rootCause: |-
  One line.

  - and another
codes: []
`);
});
