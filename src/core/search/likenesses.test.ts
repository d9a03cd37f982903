import { expect, test } from 'vitest';
import { type ComparedRecord, likenesses } from './likenesses.ts';
import { words } from './tokens.ts';

const record = (id: string, title: string, seen = '', lines: readonly string[] = []): ComparedRecord => ({
  id,
  text: [title, seen, '```', ...lines, '```'].join('\n'),
  fields: { title: words(title), seen: words([seen, ...lines].join('\n')), body: [] },
  lines,
});

const DISK = 'Disk of the build agent fills up overnight';
const records = [
  record('disk', DISK, 'Jobs fail', ['write /cache/layer: no space left on device']),
  record('full', 'Build agent: disk full overnight', 'Jobs stop', [
    'write /cache/blob-7: no space left on device',
  ]),
  record('login', 'Login loops after the cookie changed', 'The page asks for the password again'),
  record('queue', 'Orders wait in the queue', 'Consumer lag grows by the hour'),
];

test('the most alike record comes with the words and the line that both hold, without the record itself', () => {
  const [first, ...others] = likenesses(records)('disk');
  expect(others).toEqual([]);
  expect(first?.record).toBe('full');
  expect(first?.confidence).toBeGreaterThan(0.5);
  expect(first?.matched).toEqual(expect.arrayContaining(['Disk', 'build', 'agent', 'overnight']));
  expect(first?.line?.known.text).toBe('write /cache/blob-7: no space left on device');
});

test('one word in common is nothing in common', () => {
  const alike = likenesses([
    ...records,
    record('other', 'Cookie banner covers the form', 'Nobody can order'),
  ]);
  expect(alike('other')).toEqual([]);
});

test('the order of the records changes nothing, and neither does asking twice', () => {
  const [forward, backward] = [likenesses(records), likenesses(records.toReversed())];
  for (const { id } of records) {
    expect(backward(id)).toEqual(forward(id));
    expect(forward(id)).toEqual(forward(id));
  }
});

test('words that very many records hold tell nothing apart', () => {
  const many = Array.from({ length: 60 }, (_, at) => record(`r${at}`, `${DISK} on host${at} rack${at}`));
  expect(likenesses(many)('r7')).toEqual([]);
});

test('an unknown record is a mistake of the caller', () => {
  expect(() => likenesses(records)('nothing')).toThrow(RangeError);
});
