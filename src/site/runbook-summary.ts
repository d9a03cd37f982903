import type { Step } from '../schema/runbook.ts';

/** The usual time of all steps together, as `, about 25 min`; empty where a step does not say. */
export function durationOf(steps: readonly Step[]): string {
  const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? Number.NaN), 0);
  return Number.isNaN(minutes) ? '' : `, about ${Math.ceil(minutes)} min`;
}

/** The worst that a step may do to the system, in words. */
export function riskiest(steps: readonly Step[]): string {
  if (steps.some(({ risk }) => risk === 'destructive')) return 'has destructive steps';
  if (steps.some(({ risk }) => risk === 'mutating')) return 'changes the system';
  return 'only looks, changes nothing';
}
