import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageLengths, HEAVIEST, postingWeights } from './posting-weight.ts';

const word = fc.constantFrom('disk', 'queue', 'lag', 'login', 'cookie');
const fields = fc.record({ title: fc.array(word), seen: fc.array(word), body: fc.array(word) });

test('every word of a record weighs something, none too much, in steps that fit a byte', () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 5 }), (list) => {
      const averages = averageLengths(list.map((one) => ({ fields: one })));
      for (const one of list) {
        const weights = postingWeights(one, averages);
        expect([...weights.keys()].sort()).toEqual([...new Set(Object.values(one).flat())].sort());
        for (const weight of weights.values()) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(HEAVIEST);
          expect(Number.isInteger(weight * 64) && weight * 64 < 256).toBe(true);
        }
      }
    }),
  );
});

test('a title counts more than what is seen, and that more than a body', () => {
  const one = { title: ['a'], seen: ['b'], body: ['c'] };
  const weights = postingWeights(one, averageLengths([{ fields: one }]));
  expect((weights.get('a') ?? 0) > (weights.get('b') ?? 0)).toBe(true);
  expect((weights.get('b') ?? 0) > (weights.get('c') ?? 0)).toBe(true);
});
