import { expect, test } from 'vitest';
import { aCode, aFamily, aNode, anIncident, aRunbook, aStep, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unknownReferences } from './unknown-reference.ts';

test('names the nearest id of the kind that is asked for', () => {
  const entries = [anIncident(), anIncident({ id: 'WS-002', related: ['WS-01'] }), aRunbook('ws-01x')];
  expect(findings(unknownReferences, entries)).toEqual([
    {
      code: 'unknown-reference',
      file: 'incidents/ws-002-write-up/index.md',
      path: ['related', 0],
      message: 'There is no incident "WS-01"; the nearest is "WS-001".',
      remedy:
        'Write "WS-001" if that is meant; otherwise add the incident to incidents/, or take the reference out.',
    },
  ]);
});

test('suggests nothing where nothing is near', () => {
  const [finding] = findings(unknownReferences, [anIncident({ runbooks: ['restart-database'] })]);
  expect(finding?.message).toBe('There is no runbook "restart-database".');
  expect(finding?.remedy).toBe('Add the runbook to runbooks/, or take the reference out.');
});

test('looks at every field that can name something', () => {
  const incident = anIncident({
    codes: ['close/1'],
    related: ['A'],
    runbooks: ['b'],
    duplicateOf: 'C',
    supersedes: ['D'],
  });
  const outcomes = [
    { when: 'x', to: { incident: 'E' } },
    { when: 'x', to: { runbook: 'f' } },
    { when: 'x', to: { code: 'close/2' } },
    { when: 'x', to: { node: 'socket/g' } },
    { when: 'x', to: { end: true as const } },
  ];
  const runbook = aRunbook('r', {
    codes: ['close/3'],
    incidents: ['H'],
    steps: [aStep('s', { outcomes })],
  });
  const tree = aTree('t', { nodes: [aNode('n', { incident: 'I' }, { runbook: 'j' }, { code: 'close/4' })] });
  const family = aFamily('fam', [aCode('9', { runbooks: ['k'], incidents: ['L'] })]);
  expect(found(unknownReferences, [incident, runbook, tree, family])).toEqual([
    'unknown-reference codes/fam.yaml codes.0.runbooks.0',
    'unknown-reference codes/fam.yaml codes.0.incidents.0',
    'unknown-reference incidents/ws-001-write-up/index.md codes.0',
    'unknown-reference incidents/ws-001-write-up/index.md related.0',
    'unknown-reference incidents/ws-001-write-up/index.md runbooks.0',
    'unknown-reference incidents/ws-001-write-up/index.md duplicateOf',
    'unknown-reference incidents/ws-001-write-up/index.md supersedes.0',
    'unknown-reference runbooks/r.mdx codes.0',
    'unknown-reference runbooks/r.mdx steps.0.outcomes.0.to.incident',
    'unknown-reference runbooks/r.mdx steps.0.outcomes.1.to.runbook',
    'unknown-reference runbooks/r.mdx steps.0.outcomes.2.to.code',
    'unknown-reference runbooks/r.mdx steps.0.outcomes.3.to.node',
    'unknown-reference runbooks/r.mdx incidents.0',
    'unknown-reference trees/t.yaml nodes.0.answers.0.to.incident',
    'unknown-reference trees/t.yaml nodes.0.answers.1.to.runbook',
    'unknown-reference trees/t.yaml nodes.0.answers.2.to.code',
  ]);
});

test('says nothing about a target whose own file is broken', () => {
  const incident = anIncident({
    related: ['WS-002', 'WS-003'],
    runbooks: ['restart'],
    codes: ['close/4003', 'clos/4003'],
  });
  const unread = [
    { kind: 'incident', id: 'ws-002-socket-closes' },
    { kind: 'runbook', id: 'restart' },
    { kind: 'family', id: 'close' },
  ] as const;
  expect(found(unknownReferences, [incident], { unread })).toEqual([
    'unknown-reference incidents/ws-001-write-up/index.md codes.1',
    'unknown-reference incidents/ws-001-write-up/index.md related.1',
  ]);
});

test('ids that every object has a property for are unknown like any other', () => {
  const incident = anIncident({ related: ['constructor'], runbooks: ['__proto__', 'toString'] });
  expect(found(unknownReferences, [incident])).toHaveLength(3);
});
