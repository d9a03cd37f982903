import { expect, test } from 'vitest';
import { aCode, aFamily, aNode, anIncident, aRunbook, aTree, aVocabulary } from '../../test/builders.ts';
import { buildLibrary } from '../build-library.ts';
import type { Entry } from '../entry.ts';
import { incidentsBehind } from './behind.ts';
import { outlineOf } from './outline.ts';

const TODAY = '2026-06-15';

/** Counts by answer, `question/answer`. */
const counts = (nodes: ReturnType<typeof aNode>[], ...others: Entry[]) => counted('behind', nodes, others);

function counted(
  which: 'behind' | 'ever',
  nodes: ReturnType<typeof aNode>[],
  others: readonly Entry[],
): Record<string, number> {
  const entries = [aTree('socket', { nodes }), aVocabulary(), ...others];
  const { library } = buildLibrary(entries, { today: TODAY });
  const [tree] = library.trees;
  if (tree === undefined) throw new Error('no tree');
  const { questions } = outlineOf(tree, incidentsBehind(library, tree, TODAY));
  return Object.fromEntries(
    questions.flatMap(({ id, answers }) => answers.map((answer) => [`${id}/${answer.id}`, answer[which]])),
  );
}
const recent = (id: string, overrides = {}) => anIncident({ id, detected: '2026-06-01', ...overrides });

test('an incident counts behind every answer that can end at it, once each', () => {
  const nodes = [
    aNode('start', { node: 'left' }, { node: 'right' }, { writeUp: true }),
    aNode('left', { incident: 'A-1' }, { incident: 'A-1' }),
    aNode('right', { incident: 'A-1' }, { incident: 'A-2' }),
  ];
  expect(counts(nodes, recent('A-1'), recent('A-2'))).toEqual({
    'start/a0': 1,
    'start/a1': 2,
    'start/a2': 0,
    'left/a0': 1,
    'left/a1': 1,
    'right/a0': 1,
    'right/a1': 1,
  });
});

test('incidents stand behind the runbooks and codes that they name, and that name them', () => {
  const nodes = [aNode('start', { runbook: 'debug' }, { code: 'close/4003' }, { code: 'close/4001' })];
  const found = counts(
    nodes,
    recent('A-1', { runbooks: ['debug'], codes: ['close/4003'] }),
    recent('A-2'),
    aRunbook('debug', { incidents: ['A-2'] }),
    aFamily('close', [aCode('4003', { incidents: ['A-2'] }), aCode('4001')]),
  );
  expect(found).toEqual({ 'start/a0': 2, 'start/a1': 2, 'start/a2': 0 });
});

test('of the last year are those detected within the year that ends today', () => {
  const days = ['2025-06-15', '2025-06-16', '2026-06-15T23:00:00+00:00', '2026-06-16', 'unknown'];
  const incidents = days.map((detected, i) => anIncident({ id: `A-${i}`, detected }));
  const nodes = [aNode('start', ...incidents.map(({ id }) => ({ incident: id })))];
  expect(Object.values(counts(nodes, ...incidents))).toEqual([0, 1, 1, 0, 0]);
  expect(Object.values(counted('ever', nodes, incidents))).toEqual([1, 1, 1, 1, 1]);
});

test('a tree that goes round is counted all the same', () => {
  const nodes = [aNode('a', { node: 'b' }), aNode('b', { node: 'a' }, { incident: 'A-1' })];
  expect(counts(nodes, recent('A-1'))).toMatchObject({ 'a/a0': 1, 'b/a1': 1 });
});
