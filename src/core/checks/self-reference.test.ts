import { expect, test } from 'vitest';
import { anIncident, aRunbook, aService, aStep, aVocabulary } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { selfReferences } from './self-reference.ts';

test('finds incidents, runbooks and services that name themselves', () => {
  const entries = [
    anIncident({ related: ['WS-001'], duplicateOf: 'WS-001', supersedes: ['WS-001'] }),
    aRunbook('again', { steps: [aStep('s', { outcomes: [{ when: 'x', to: { runbook: 'again' } }] })] }),
    aVocabulary({ services: [aService('chat', { dependsOn: ['chat'] })] }),
  ];
  expect(found(selfReferences, entries)).toEqual([
    'self-reference incidents/ws-001-write-up/index.md related.0',
    'self-reference incidents/ws-001-write-up/index.md duplicateOf',
    'self-reference incidents/ws-001-write-up/index.md supersedes.0',
    'self-reference runbooks/again.mdx steps.0.outcomes.0.to.runbook',
    'self-reference vocabulary.yaml services.0.dependsOn.0',
  ]);
  expect(findings(selfReferences, entries)[0]?.message).toBe(
    'The incident "WS-001" names itself; expected another one.',
  );
});

test('a runbook and an incident may share an id', () => {
  expect(found(selfReferences, [anIncident({ id: 'chat', runbooks: ['chat'] }), aRunbook('chat')])).toEqual(
    [],
  );
});
