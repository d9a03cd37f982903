import type { Step } from '../schema/runbook.ts';

/** How many steps there are and what they do to the system: `9 steps only look, 1 changes the system`. */
export function stepsOf(steps: readonly Step[]): string {
  return DOINGS.map(({ risk, one, many }) => ({
    one,
    many,
    count: steps.filter((step) => step.risk === risk).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ one, many, count }, i) => {
      const noun = count === 1 ? ' step' : ' steps';
      return `${count}${i === 0 ? noun : ''} ${count === 1 ? one : many}`;
    })
    .join(', ');
}

/** The usual time of all steps together, as `, about 25 min`; empty where a step does not say. */
export function durationOf(steps: readonly Step[]): string {
  const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? Number.NaN), 0);
  return Number.isNaN(minutes) ? '' : `, about ${Math.ceil(minutes)} min`;
}

const DOINGS = [
  { risk: 'read-only', one: 'only looks', many: 'only look' },
  { risk: 'mutating', one: 'changes the system', many: 'change the system' },
  { risk: 'destructive', one: 'destroys something', many: 'destroy something' },
] as const;
