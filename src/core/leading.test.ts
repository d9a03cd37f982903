import { expect, test } from 'vitest';
import { anIncident, aRunbook, aStep, aVocabulary } from '../test/builders.ts';
import { buildLibrary } from './build-library.ts';
import { outcomeLeading } from './leading.ts';

test('an outcome leads to a step, to the end, to another write-up, or nowhere', () => {
  const steps = [
    aStep('look', {
      outcomes: [
        { when: 'it is red', to: { step: 'mend' } },
        { when: 'it is green', to: { end: true } },
        { when: 'it is blue', to: { incident: 'WS-001' } },
        { when: 'it is grey', to: { step: 'nowhere' } },
      ],
    }),
    aStep('mend'),
  ];
  const entries = [aRunbook('debug', { steps }), anIncident(), aVocabulary()];
  const [runbook] = buildLibrary(entries, { today: '2026-01-01' }).library.runbooks;
  if (runbook === undefined) throw new Error('no runbook');
  expect([0, 1, 2, 3, 4].map((outcome) => outcomeLeading(runbook, 0, outcome))).toEqual([
    { to: 'step', id: 'mend', number: 2, title: 'Title of mend' },
    { to: 'end' },
    { to: 'target', target: { kind: 'incident', id: 'WS-001', title: 'Title of WS-001' } },
    undefined,
    undefined,
  ]);
});
