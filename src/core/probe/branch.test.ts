import { expect, test } from 'vitest';
import type { SeenByProbe } from '../../schema/probe.ts';
import type { Answer, TreeNode } from '../../schema/tree.ts';
import { answerSeen, branchOf, outcomeSeen } from './branch.ts';
import type { Nameable } from './seen.ts';

const answer = (id: string, to: Answer['to'], ...seen: SeenByProbe[]): Answer => ({
  id,
  text: id,
  to,
  ...(seen.length > 0 && { seen }),
});
const node = (id: string, ...answers: Answer[]): TreeNode => ({ id, question: id, look: [], answers });

const NODES: readonly TreeNode[] = [
  node(
    'start',
    answer('never', { node: 'never' }, 'websocket/refused', 'websocket/handshake-stalled'),
    answer('code', { node: 'code' }, 'websocket/closed-by-application'),
    answer('other', { writeUp: true }),
  ),
  node(
    'never',
    answer('tls', { code: 'c/1015' }, 'websocket/tls'),
    answer('failed', { runbook: 'servers' }, 'websocket/500-599'),
    answer('bad-gateway', { code: 'c/502' }, 'websocket/502'),
    answer('unsure', { runbook: 'debug' }, 'websocket/refused'),
  ),
  node('code', answer('again', { node: 'start' }, 'websocket/4000-4999')),
];
const tree = { nodes: [...NODES] };
const refused = (more: Partial<Nameable> = {}): Nameable => ({
  kind: 'websocket',
  class: 'refused',
  ...more,
});

test.each<[string, Nameable, string | undefined]>([
  ['a number before its range', refused({ status: 502 }), 'bad-gateway'],
  ['a range before the class', refused({ status: 500 }), 'failed'],
  ['a cause before the class', refused({ cause: 'tls' }), 'tls'],
  ['the class where nothing is closer', refused({ cause: 'hidden' }), 'unsure'],
  ['nothing where nothing is named', { kind: 'http', class: 'status', status: 502 }, undefined],
])('%s', (_, verdict, id) => {
  expect(answerSeen(NODES[1] as TreeNode, verdict)?.id).toBe(id);
});

test('a tree is followed as far as its answers say what is seen there', () => {
  expect(branchOf(tree, refused({ status: 502 }))).toMatchObject({
    answers: { start: 'never', never: 'bad-gateway' },
    node: 'never',
    answer: { to: { code: 'c/502' } },
  });
  expect(branchOf(tree, { kind: 'websocket', class: 'handshake-stalled' })?.answers).toEqual({
    start: 'never',
  });
  expect(branchOf(tree, { kind: 'websocket', class: 'healthy', status: 101 })).toBeUndefined();
});

test('a tree that leads in a circle is left', () => {
  const verdict: Nameable = { kind: 'websocket', class: 'closed-by-application', code: 4003 };
  expect(branchOf(tree, verdict)?.answers).toEqual({ start: 'code', code: 'again' });
});

test('the outcome of a step is found by its place', () => {
  const to = { end: true } as const;
  const outcomes = [
    { when: 'it is fine', seen: ['websocket/healthy' as const], to },
    { when: '4001', seen: ['websocket/4001' as const], to },
  ];
  expect(outcomeSeen(outcomes, { kind: 'websocket', class: 'closed-by-application', code: 4001 })).toBe(1);
  expect(outcomeSeen(outcomes, refused())).toBeUndefined();
});
