import { expect, test } from 'vitest';
import { aCode, aFamily, aNode, anIncident, aRunbook, aStep, aTree } from '../../test/builders.ts';
import { found } from '../../test/findings.ts';
import { orphanIncidents } from './orphan-incident.ts';

test('a code or another incident is not a way that leads here', () => {
  const entries = [
    anIncident({ id: 'A', related: ['B'] }),
    anIncident({ id: 'B', related: ['A'] }),
    aFamily('f', [aCode('1', { incidents: ['A', 'B'] })]),
  ];
  expect(found(orphanIncidents, entries)).toEqual([
    'orphan-incident incidents/a-write-up/index.md id',
    'orphan-incident incidents/b-write-up/index.md id',
  ]);
});

test('answers, runbooks and outcomes lead; duplicates and replaced write-ups need no way', () => {
  const entries = [
    anIncident({ id: 'A' }),
    anIncident({ id: 'B' }),
    anIncident({ id: 'C', supersedes: ['E'] }),
    anIncident({ id: 'D', status: 'duplicate', duplicateOf: 'A' }),
    anIncident({ id: 'E' }),
    aTree('t', { nodes: [aNode('n', { incident: 'A' })] }),
    aRunbook('r', {
      incidents: ['B'],
      steps: [aStep('s', { outcomes: [{ when: 'x', to: { incident: 'C' } }] })],
    }),
  ];
  expect(found(orphanIncidents, entries)).toEqual([]);
});

test('says nothing while a tree that may lead here cannot be read', () => {
  expect(found(orphanIncidents, [anIncident()], { unread: [{ kind: 'tree', id: 't' }] })).toEqual([]);
});
