import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '../tokens.ts';
import { IndexError } from './index-error.ts';
import { wordListText, wordsOfText } from './word-list.ts';

test('the words of any text, sorted, come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const list = [...new Set(words(text))].sort();
      expect(wordsOfText(wordListText(list))).toEqual(list);
    }),
  );
});

test('long words that share nothing, and signs of two units that begin alike, come back', () => {
  const list = ['a'.repeat(100), 'b', 'b'.repeat(31), 'c'.repeat(62), 'd', '𝕬𝕭', '𝕬𝕮', '𠀀', '𠀁'];
  expect(wordsOfText(wordListText(list))).toEqual(list);
});

test('a text that is no list of words is an IndexError', () => {
  for (const text of ['word', '\u0005word', '\u0000word\u001f', '\u0000word\u0005next']) {
    expect(() => wordsOfText(text), JSON.stringify(text)).toThrow(IndexError);
  }
});
