import { expect, test } from 'vitest';
import { HEAVIEST } from '../posting-weight.ts';
import { words } from '../tokens.ts';
import { ByteWriter } from './bytes.ts';
import { encodeIndex } from './encode.ts';
import { openIndex } from './open-index.ts';
import { encodePostings } from './posting-file.ts';
import { decodeFacets } from './record-files.ts';
import { encodeLetters } from './word-files.ts';
import { wordsOfText } from './word-list.ts';

const TITLES = ['Queue is full', 'Queue stands still', 'Lease was lost'];
const whole = encodeIndex(
  TITLES.map((title, at) => ({
    id: `incident/${at}`,
    fields: { title: words(title), seen: [], body: [] },
    lines: [],
    shown: { path: `incidents/${at}/`, title, sort: 'incident', doing: '', doingKind: 'fix' },
  })),
);

const open = (name: string, bytes: Uint8Array) => {
  const files = new Map(whole.map((file) => [file.name, file.bytes])).set(name, bytes);
  return openIndex(async (asked) => files.get(asked) ?? new Uint8Array());
};

test('few bytes that stand for many long texts are refused before they are unpacked', async () => {
  const out = new ByteWriter();
  const count = 40_000;
  const long = 'x'.repeat(5_000);
  out.number(0);
  out.number(count);
  out.numbers(Array.from({ length: count }, (_, at) => (at === 0 ? 0 : long.length)));
  out.numbers(Array.from({ length: count }, (_, at) => (at === 0 ? long.length : 0)));
  out.number(long.length);
  for (const byte of new TextEncoder().encode(long)) out.number(byte);
  await expect(open('records.bin', out.done())).rejects.toMatchObject({ fault: 'too-large' });
});

test('so is a list of words of which each has all of the one before', () => {
  const text = `\u0000${'x'.repeat(5_000)}${'\u0000y'.repeat(4_000)}`;
  expect(() => wordsOfText(text)).toThrow(expect.objectContaining({ fault: 'too-large' }));
});

test('facets of more records than there are make no room for them', () => {
  const out = new ByteWriter();
  out.number(2 ** 40);
  out.texts([]);
  expect(() => decodeFacets(out.done(), 3)).toThrow(expect.objectContaining({ fault: 'corrupt' }));
});

test('a word is in no more records than there are, and no record weighs more than one can', async () => {
  const section = { words: ['queue'], counts: [3], filed: [0] };
  const letters = encodeLetters({
    ...section,
    counts: [1],
    synonyms: [],
    digits: 0,
    postings: [0],
    lines: [],
  });
  const heavy = encodePostings([[{ record: 0, weight: 2 ** 40, titled: true }]]);
  const files = new Map(whole.map((file) => [file.name, file.bytes]));
  files.set('words.bin', letters).set('p0.bin', heavy);
  const index = await openIndex(async (asked) => files.get(asked) ?? new Uint8Array());
  expect((await index.postings(['queue'])).get('queue')).toEqual([
    { record: 'incident/0', weight: HEAVIEST, titled: true },
  ]);
  const boasting = encodeLetters({
    ...section,
    counts: [2 ** 40],
    synonyms: [],
    digits: 0,
    postings: [0],
    lines: [],
  });
  expect((await open('words.bin', boasting)).table.count('queue')).toBe(3);
});
