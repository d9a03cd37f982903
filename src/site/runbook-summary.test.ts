import { expect, test } from 'vitest';
import type { Step } from '../schema/runbook.ts';
import { aStep } from '../test/builders.ts';
import { durationOf, stepsOf } from './runbook-summary.ts';

const steps = (...risks: ReadonlyArray<Step['risk']>) => risks.map((risk, i) => aStep(`s${i}`, { risk }));

test('says how many steps look, change and destroy', () => {
  expect(stepsOf(steps('read-only'))).toBe('1 step only looks');
  expect(stepsOf(steps('read-only', 'mutating', 'read-only'))).toBe(
    '2 steps only look, 1 changes the system',
  );
  expect(stepsOf(steps('mutating', 'mutating', 'destructive'))).toBe(
    '2 steps change the system, 1 destroys something',
  );
});

test('adds the minutes up where every step gives them', () => {
  expect(durationOf([aStep('a', { minutes: 5 }), aStep('b', { minutes: 10 })])).toBe(', about 15 min');
  expect(durationOf([aStep('a', { minutes: 5 }), aStep('b')])).toBe('');
});
