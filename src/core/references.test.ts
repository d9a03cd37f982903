import { expect, test } from 'vitest';
import {
  aCode,
  aFamily,
  aNode,
  anIncident,
  aRunbook,
  aService,
  aStep,
  aTree,
  aVocabulary,
} from '../test/builders.ts';
import type { Entry } from './entry.ts';
import { referencesOf } from './references.ts';

const rows = (entry: Entry) =>
  referencesOf(entry).map(
    ({ from, path, ref, as }) =>
      `${from.kind} ${from.id} | ${path.join('.')} | ${ref.kind} ${ref.id} | ${as}`,
  );

test('an incident', () => {
  const incident = anIncident({
    codes: ['close/4003'],
    related: ['B', 'C'],
    runbooks: ['restart'],
    duplicateOf: 'D',
    supersedes: ['E'],
  });
  expect(rows(incident)).toEqual([
    'incident WS-001 | services.0 | service chat | was seen in it',
    'incident WS-001 | codes.0 | code close/4003 | shows this code',
    'incident WS-001 | related.0 | incident B | names it as related',
    'incident WS-001 | related.1 | incident C | names it as related',
    'incident WS-001 | runbooks.0 | runbook restart | says that it helps',
    'incident WS-001 | duplicateOf | incident D | repeats this',
    'incident WS-001 | supersedes.0 | incident E | replaces this',
  ]);
});

test('a runbook; outcomes that stay inside are no references', () => {
  const outcomes = [
    { when: 'It closes', to: { incident: 'A' } },
    { when: 'Nothing', to: { step: 'look' } },
    { when: 'All is well', to: { end: true as const } },
    { when: 'Unclear', to: { node: 'socket/start' } },
  ];
  const runbook = aRunbook('r', {
    services: ['chat'],
    codes: ['close/4003'],
    steps: [aStep('look', { outcomes })],
    incidents: ['A'],
  });
  expect(rows(runbook)).toEqual([
    'runbook r | services.0 | service chat | is for it',
    'runbook r | codes.0 | code close/4003 | deals with this code',
    'runbook r | steps.0.outcomes.0.to.incident | incident A | outcome "It closes"',
    'runbook r | steps.0.outcomes.3.to.node | node socket/start | outcome "Unclear"',
    'runbook r | incidents.0 | incident A | helps with it',
  ]);
});

test('a tree speaks through its questions; answers to its own questions are no references', () => {
  const tree = aTree('t', {
    services: ['chat'],
    nodes: [aNode('a', { node: 'b' }, { runbook: 'restart' }), aNode('b', { code: 'close/4003' })],
  });
  expect(rows(tree)).toEqual([
    'tree t | services.0 | service chat | is for it',
    'node t/a | nodes.0.answers.1.to.runbook | runbook restart | answer "Answer 1"',
    'node t/b | nodes.1.answers.0.to.code | code close/4003 | answer "Answer 0"',
  ]);
});

test('codes and services', () => {
  expect(rows(aFamily('close', [aCode('4003', { runbooks: ['restart'], incidents: ['A'] })]))).toEqual([
    'code close/4003 | codes.0.runbooks.0 | runbook restart | says that it helps',
    'code close/4003 | codes.0.incidents.0 | incident A | was seen in it',
  ]);
  expect(rows(aVocabulary({ services: [aService('chat', { dependsOn: ['redis'] })] }))).toEqual([
    'service chat | services.0.dependsOn.0 | service redis | depends on it',
  ]);
});
