import { expect, test } from 'vitest';
import { aNode, anIncident, aRunbook, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { unknownReferences } from './unknown-reference.ts';
import { wrongKindReferences } from './wrong-kind-reference.ts';

const entries = [
  anIncident({ related: ['debug-socket'], runbooks: ['socket'] }),
  aRunbook('debug-socket'),
  aTree('socket', { nodes: [aNode('start', { incident: 'debug-socket' })] }),
];

test('says what the id is and what was expected', () => {
  expect(findings(wrongKindReferences, entries).map(({ message, remedy }) => [message, remedy])).toEqual([
    [
      '"debug-socket" is a runbook; expected the id of an incident.',
      'Write the id of an incident here; a runbook is named under "runbooks".',
    ],
    ['"socket" is a tree; expected the id of a runbook.', 'Write the id of a runbook here.'],
    [
      '"debug-socket" is a runbook; expected the id of an incident.',
      'Write "runbook: debug-socket" instead.',
    ],
  ]);
});

test('is not reported a second time as unknown', () => {
  expect(found(wrongKindReferences, entries)).toEqual([
    'wrong-kind-reference incidents/ws-001-write-up/index.md related.0',
    'wrong-kind-reference incidents/ws-001-write-up/index.md runbooks.0',
    'wrong-kind-reference trees/socket.yaml nodes.0.answers.0.to.incident',
  ]);
  expect(found(unknownReferences, entries)).toEqual([]);
});

test('an id that two kinds share is right for each of them', () => {
  const twins = [anIncident({ id: 'chat', runbooks: ['chat'], related: ['chat'] }), aRunbook('chat')];
  expect(found(wrongKindReferences, twins)).toEqual([]);
});
