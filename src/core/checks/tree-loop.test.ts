import { expect, test } from 'vitest';
import { aNode, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { treeLoops } from './tree-loop.ts';

test('names the questions of the loop, at the answer that closes it', () => {
  const nodes = [
    aNode('a', { node: 'b' }),
    aNode('b', { writeUp: true }, { node: 'c' }),
    aNode('c', { writeUp: true }, { node: 'b' }),
  ];
  expect(findings(treeLoops, [aTree('t', { nodes })])).toEqual([
    {
      code: 'tree-loop',
      file: 'trees/t.yaml',
      path: ['nodes', 2, 'answers', 1, 'to', 'node'],
      message:
        'The questions go round: "Question b?" → "Question c?" → "Question b?"; expected every way to end.',
      remedy: 'Let the answer "Answer 1" lead to another question, or to an end.',
    },
  ]);
});

test('a question that leads to itself', () => {
  expect(found(treeLoops, [aTree('t', { nodes: [aNode('a', { node: 'a' })] })])).toEqual([
    'tree-loop trees/t.yaml nodes.0.answers.0.to.node',
  ]);
});

test('each of two loops', () => {
  const nodes = [
    aNode('a', { node: 'b' }, { node: 'c' }),
    aNode('b', { node: 'a' }),
    aNode('c', { node: 'a' }),
  ];
  expect(found(treeLoops, [aTree('t', { nodes })])).toEqual([
    'tree-loop trees/t.yaml nodes.1.answers.0.to.node',
    'tree-loop trees/t.yaml nodes.2.answers.0.to.node',
  ]);
});

test('ways that meet again are no loop', () => {
  const nodes = [
    aNode('a', { node: 'b' }, { node: 'c' }),
    aNode('b', { node: 'd' }),
    aNode('c', { node: 'd' }),
    aNode('d'),
  ];
  expect(found(treeLoops, [aTree('t', { nodes })])).toEqual([]);
});
