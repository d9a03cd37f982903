import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, fromSteps, rangeOf, steps } from './shards.ts';

test('a list is cut into ranges of the size asked for, and an element is never cut', () => {
  expect(cut([3, 3, 3, 3], 6, 100)).toEqual([0, 2]);
  expect(cut([20, 1, 1, 20], 6, 100)).toEqual([0, 1, 3]);
  expect(cut([0, 0, 0], 6, 100)).toEqual([0]);
  expect(cut([], 6, 100)).toEqual([]);
});

test('there are never more ranges than allowed, and every number is in the last that starts before it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (sizes, most) => {
      const starts = cut(sizes, 1, most);
      expect(starts.length).toBeLessThanOrEqual(most);
      expect(starts[0]).toBe(0);
      sizes.forEach((_, at) => {
        expect(rangeOf(starts, at)).toBe(starts.filter((start) => start <= at).length - 1);
      });
    }),
  );
  expect(rangeOf([], 3)).toBe(-1);
});

test('ascending numbers become steps and numbers again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (list) => {
      const ascending = list.toSorted((a, b) => a - b);
      expect(fromSteps(steps(ascending))).toEqual(ascending);
    }),
  );
});
