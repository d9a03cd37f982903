import { expect, test } from 'vitest';
import { synonyms } from './synonyms.ts';
import { words } from './tokens.ts';

const others = (text: string, groups: string[][] = []) =>
  synonyms(groups)
    .in(words(text))
    .map(({ other }) => other.join(' '));

test('everyday terms have their other names', () => {
  expect(others('k8s node')).toEqual(expect.arrayContaining(['kubernete', 'kube']));
  expect(others('killed: out of memory')).toContain('oom');
});

test('a site adds its own, phrases included', () => {
  expect(others('the till is slow', [['till', 'checkout service']])).toEqual(['checkout service']);
  expect(others('checkout service is slow', [['till', 'checkout service']])).toContain('till');
});

test('part of a phrase is not the phrase', () => {
  expect(others('memory is fine', [])).not.toContain('oom');
});
