import { expect, test } from 'vitest';
import { aRunbook, aStep } from '../../test/builders.ts';
import { found } from '../../test/findings.ts';
import { unreachableSteps } from './step-unreachable.ts';

const runbook = (...steps: ReturnType<typeof aStep>[]) => [aRunbook('r', { steps })];
const to = (step: string) => ({ outcomes: [{ when: 'It fails', to: { step } }] });

test('a step after a last one, which no outcome names', () => {
  expect(
    found(unreachableSteps, runbook(aStep('a'), aStep('b', { last: true }), aStep('c'), aStep('d', to('c')))),
  ).toEqual(['step-unreachable runbooks/r.mdx steps.2.id', 'step-unreachable runbooks/r.mdx steps.3.id']);
});

test('steps flow on beside their outcomes, and outcomes jump over a last step', () => {
  expect(
    found(unreachableSteps, runbook(aStep('a', to('c')), aStep('b', { last: true }), aStep('c'), aStep('d'))),
  ).toEqual([]);
});
