import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, answersIn } from './address.ts';
import type { Given } from './given.ts';

test('an address holds answers by question, with what is known of each', () => {
  const answers: Given[] = [
    { node: 'start', answer: 'never', from: 'paste' },
    { node: 'never-connects', answer: 'refused', helped: false },
    { node: 'never-connects', answer: '-' },
  ];
  const address = 'start=never.paste&never-connects=refused.no&never-connects=-';
  expect(addressOf(answers)).toBe(address);
  expect(answersIn(`?${address}`)).toEqual(answers);
});

test('a forged address gives answers that nothing fits, and no more than a tree can take', () => {
  expect(answersIn('')).toEqual([]);
  expect(answersIn('?&&=&a&%E0%A4%A&b=c.d.no.no.paste.probe')).toEqual([
    { node: '', answer: '' },
    { node: 'a', answer: '' },
    { node: '\uFFFD%A', answer: '' },
    { node: 'b', answer: 'c', helped: false, from: 'paste' },
  ]);
  expect(answersIn('a=b&'.repeat(100_000)).length).toBeLessThan(10_000);
});

const name = fc.string().filter((text) => !/[.\p{Cs}]/u.test(text));
const given = fc
  .record({ node: name, answer: name })
  .chain((one) => fc.constantFrom<Given>(one, { ...one, helped: false }, { ...one, from: 'probe' }));

test('what was written is read back, whatever the names', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 10 }), (answers) => {
      expect(answersIn(addressOf(answers))).toEqual(answers);
    }),
    { numRuns: 100 },
  );
});
