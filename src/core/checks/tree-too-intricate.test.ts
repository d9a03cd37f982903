import { expect, test } from 'vitest';
import { aNode, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { TREE_WAYS, treesTooIntricate } from './tree-too-intricate.ts';

const QUESTIONS = 300;
const last = QUESTIONS - 1;

/** Each question leads to the next one, and `more` times to the last. */
const leaping = (more: number) =>
  Array.from({ length: QUESTIONS }, (_, i) =>
    i === last
      ? aNode(`q${i}`)
      : aNode(`q${i}`, { node: `q${i + 1}` }, ...Array.from({ length: more }, () => ({ node: `q${last}` }))),
  );

test('a tree whose answers leap over most of it is told, with how far they lead', () => {
  expect(findings(treesTooIntricate, [aTree('t', { nodes: leaping(4) })])).toMatchObject([
    { code: 'too-intricate', file: 'trees/t.yaml', path: ['nodes'] },
  ]);
  expect(findings(treesTooIntricate, [aTree('t', { nodes: leaping(4) })])[0]?.message).toContain(
    `expected at most ${TREE_WAYS}`,
  );
});

test('ends are counted as the picture draws them: once', () => {
  const nodes = Array.from({ length: QUESTIONS }, (_, i) =>
    i === last ? aNode(`q${i}`) : aNode(`q${i}`, { node: `q${i + 1}` }, { writeUp: true }),
  );
  expect(found(treesTooIntricate, [aTree('t', { nodes })])).toEqual(['too-intricate trees/t.yaml nodes']);
});

test('as many questions as a tree may hold are none too many where each leads on to a few others', () => {
  const nodes = Array.from({ length: QUESTIONS }, (_, i) => {
    const next = [1, 2, 3].map((n) => 3 * i + n).filter((place) => place < QUESTIONS);
    return aNode(`q${i}`, ...next.map((place) => ({ node: `q${place}` })), { writeUp: true });
  });
  expect(found(treesTooIntricate, [aTree('t', { nodes })])).toEqual([]);
});

test('ways round, unknown questions and names given twice end', () => {
  const nodes = [
    aNode('a', { node: 'b' }),
    aNode('b', { node: 'a' }, { node: 'x' }),
    aNode('b', { node: 'b' }),
  ];
  expect(found(treesTooIntricate, [aTree('t', { nodes })])).toEqual([]);
});
