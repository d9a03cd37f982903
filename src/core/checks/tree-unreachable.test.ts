import { expect, test } from 'vitest';
import { aNode, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unreachableNodes } from './tree-unreachable.ts';

test('a question that only unreached questions lead to is unreached as well', () => {
  const nodes = [aNode('a', { node: 'b' }), aNode('b'), aNode('c', { node: 'd' }), aNode('d')];
  expect(found(unreachableNodes, [aTree('t', { nodes })])).toEqual([
    'tree-unreachable trees/t.yaml nodes.2.id',
    'tree-unreachable trees/t.yaml nodes.3.id',
  ]);
  expect(findings(unreachableNodes, [aTree('t', { nodes })])[0]?.message).toBe(
    'No way from the first question leads to "Question c?".',
  );
});

test('every question reached, in any order and by any answer', () => {
  const nodes = [aNode('a', { writeUp: true }, { node: 'c' }), aNode('b'), aNode('c', { node: 'b' })];
  expect(found(unreachableNodes, [aTree('t', { nodes })])).toEqual([]);
});

test('names that objects have properties for', () => {
  const nodes = [aNode('a', { node: '__proto__' }, { node: 'toString' }), aNode('__proto__'), aNode('b')];
  expect(found(unreachableNodes, [aTree('t', { nodes })])).toEqual([
    'tree-unreachable trees/t.yaml nodes.2.id',
  ]);
});
