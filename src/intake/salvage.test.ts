import { expect, test } from 'vitest';
import { LOST } from '../core/gaps.ts';
import { KINDS } from '../schema/kinds.ts';
import { salvage } from './salvage.ts';

const TREE = {
  title: 'Orders stay pending',
  summary: 'Finds out why',
  nodes: [
    5,
    {
      id: 'start',
      answers: [{ text: 'Yes', id: 'Not A Slug', to: { node: 'a', incident: 'A-1' } }, 'no'],
    },
  ],
};

test('what passed stays, items that did not are gone, and what is required has something in its place', () => {
  expect(salvage(KINDS.tree, TREE)?.data).toMatchObject({
    title: 'Orders stay pending',
    tags: [],
    nodes: [
      {
        id: 'start',
        question: LOST,
        look: [],
        answers: [{ id: LOST, text: 'Yes', to: { node: 'a', incident: 'A-1' } }],
      },
    ],
  });
});

test('each gap is named, also a rule between keys that does not hold', () => {
  expect(salvage(KINDS.tree, TREE)?.gaps).toEqual([
    ['nodes', 0],
    ['nodes', 0, 'question'],
    ['nodes', 0, 'answers', 0, 'id'],
    ['nodes', 0, 'answers', 0, 'to'],
    ['nodes', 0, 'answers', 1],
  ]);
});

test('a key that is not known may be each of those that are not there, and none that is', () => {
  const gaps = salvage(KINDS.tree, { ...TREE, nodes: [], titel: 'x' })?.gaps;
  expect(gaps).toContainEqual(['services']);
  expect(gaps).not.toContainEqual(['title']);
});

test('an optional value with a fault is left out as a whole', () => {
  const kept = salvage(KINDS.tree, { ...TREE, review: { every: 'week', last: '2025-01-01' } });
  expect(kept?.data).not.toHaveProperty('review');
  expect(kept?.gaps).toContainEqual(['review']);
});

test('places lead back to the items as they were written', () => {
  const origin = salvage(KINDS.tree, TREE)?.origin;
  expect(origin?.(['nodes', 0, 'answers', 0, 'to', 'node'])).toEqual([
    'nodes',
    1,
    'answers',
    0,
    'to',
    'node',
  ]);
  expect(origin?.(['title'])).toEqual(['title']);
});

test.each([[['a list']], ['text'], [5]])('nothing is kept of %j', (data) => {
  expect(salvage(KINDS.tree, data)).toBeUndefined();
});
