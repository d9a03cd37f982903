import { expect, test } from 'vitest';
import type { OutcomeTarget } from '../../schema/target.ts';
import { aRunbook, aStep } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { stepLoops } from './step-loop.ts';

const step = (id: string, last: boolean, ...targets: OutcomeTarget[]) =>
  aStep(id, { last, outcomes: targets.map((to) => ({ when: 'seen', to })) });

test('steps that only lead back to each other', () => {
  const steps = [step('a', false), step('b', false), step('c', true, { step: 'b' }), step('d', false)];
  expect(findings(stepLoops, [aRunbook('r', { steps })])).toEqual([
    expect.objectContaining({
      code: 'step-loop',
      path: ['steps', 0, 'outcomes'],
      message:
        'A run that comes to "Title of a", "Title of b", "Title of c" can never end: every outcome leads back.',
    }),
  ]);
});

test.each<[string, ReturnType<typeof aStep>[]]>([
  ['the final step tries again and may also be done', [step('a', false), step('b', false, { step: 'a' })]],
  ['a last step has an outcome that ends', [step('a', true, { step: 'a' }, { end: true })]],
  ['a last step has an outcome that leads out', [step('a', true, { step: 'a' }, { incident: 'X' })]],
  ['a last step has no outcomes', [step('a', false, { step: 'b' }), step('b', true)]],
  ['the circle is never reached', [step('a', true), step('b', true, { step: 'b' })]],
  ['an outcome names a step that is not there', [step('a', true, { step: 'x' })]],
])('no fault: %s', (_, steps) => {
  expect(found(stepLoops, [aRunbook('r', { steps })])).toEqual([]);
});
