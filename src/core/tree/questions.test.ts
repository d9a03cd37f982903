import { expect, test } from 'vitest';
import { aCode, aFamily, aNode, anIncident, aTree, aVocabulary } from '../../test/builders.ts';
import { buildLibrary } from '../build-library.ts';
import type { LinkedTree } from '../library.ts';
import { questionsOf } from './questions.ts';

function linked(...nodes: ReturnType<typeof aNode>[]): LinkedTree {
  const entries = [
    aTree('socket', { nodes }),
    anIncident(),
    aFamily('close', [aCode('4003')]),
    aVocabulary(),
  ];
  const [tree] = buildLibrary(entries, { today: '2026-01-01' }).library.trees;
  if (tree === undefined) throw new Error('no tree');
  return tree;
}

test('the way to a question is the shortest, with the answers that lead there', () => {
  const tree = linked(
    aNode('start', { node: 'long' }, { node: 'end' }),
    aNode('long', { node: 'end' }, { node: 'deep' }),
    aNode('end', { writeUp: true }),
    aNode('deep', { writeUp: true }),
  );
  const ways = questionsOf(tree).map(({ way }) => way.map(({ node, answer }) => `${node}: ${answer}`));
  expect(ways).toEqual([[], ['start: Answer 0'], ['start: Answer 1'], ['start: Answer 0', 'long: Answer 1']]);
});

test('an answer leads to a question, an incident, a code or a write-up', () => {
  const tree = linked(
    aNode('start', { node: 'next' }, { incident: 'WS-001' }, { code: 'close/4003' }, { writeUp: true }),
    aNode('next', { writeUp: true }),
  );
  expect(questionsOf(tree)[0]?.answers.map(({ leading }) => leading)).toEqual([
    { to: 'target', target: { kind: 'node', id: 'socket/next', title: 'Question next?' } },
    { to: 'target', target: { kind: 'incident', id: 'WS-001', title: 'Title of WS-001' } },
    { to: 'target', target: { kind: 'code', id: 'close/4003', title: '4003 Name of 4003' } },
    { to: 'writeUp' },
  ]);
});

test('an answer without a known target, and a question that nothing leads to, do not break the rest', () => {
  const tree = linked(aNode('start', { incident: 'WS-999' }, { node: 'nowhere' }), aNode('island'));
  const [start, island] = questionsOf(tree);
  expect(start?.answers.map(({ leading }) => leading)).toEqual([undefined, undefined]);
  expect(island?.way).toEqual([]);
});
