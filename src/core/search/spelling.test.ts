import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../nearest.ts';
import { speller } from './spelling.ts';

const near = speller(
  new Map(Object.entries({ socket: 9, pocket: 2, rocket: 1, connection: 5, disk: 3, e11000: 1 })),
);

test.each([
  ['sokcet', ['socket']],
  ['sockett', ['socket']],
  ['socet', ['socket']],
  ['nocket', ['socket', 'pocket', 'rocket']],
  ['conectoin', ['connection']],
  ['dsk', []],
  ['dusk', []],
  ['dsik', ['disk']],
  ['disq', []],
  ['dissk', ['disk']],
  ['e11001', []],
  ['printer', []],
])('%s may be %j', (word, expected) => {
  expect(near(word)).toEqual(expected);
});

test.each([
  ['disk', 'disk', 0],
  ['disk', 'dsik', 1],
  ['disk', 'disks', 1],
  ['disk', 'duks', 2],
  ['disk', 'rain', 3],
])('between %s and %s are %i slips, counted up to 3', (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
});

test('a slip is found wherever it is made', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom('x', ''), (word, place, letter) => {
      const at = place % word.length;
      const slipped = word.slice(0, at) + letter + word.slice(at + 1);
      expect(distance(slipped, word, 2)).toBe(1);
      expect(speller(new Map([[word, 1]]))(slipped)).toEqual(slipped.length < 4 ? [] : [word]);
    }),
  );
});
