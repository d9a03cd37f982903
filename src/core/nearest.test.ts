import { expect, test } from 'vitest';
import { distance, nearest } from './nearest.ts';

test.each([
  ['same', 'same', 0],
  ['sevrity', 'severity', 1],
  ['seevrity', 'severity', 1],
  ['status', 'stauts', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %s to %s are %i changes', (a, b, steps) => {
  expect(distance(a, b, 5)).toBe(steps);
});

test('words further apart than the limit are only told so', () => {
  expect(distance('kitten', 'sitting', 2)).toBe(3);
  expect(distance('a', 'abcdef', 2)).toBe(3);
});

test('the nearest word is named, whatever its case; one that is too far is not', () => {
  expect(nearest('Titel', ['status', 'title', 'tag'])).toBe('title');
  expect(nearest('zebra', ['status', 'title', 'tag'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('of two words equally near the first is named', () => {
  expect(nearest('cat', ['cap', 'car'])).toBe('cap');
});
