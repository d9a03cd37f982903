import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryOf, withQuery } from './query-address.ts';

test('what is put into an address comes out again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(queryOf(withQuery('https://kb.example/search/?a=1#top', text))).toBe(text);
    }),
  );
});

test('an empty search leaves nothing behind, and the rest stays', () => {
  const address = 'https://kb.example/search/?a=1#top';
  expect(withQuery(withQuery(address, 'disk full'), '')).toBe(address);
  expect(queryOf(address)).toBe('');
});
