import type { Step } from '../../schema/runbook.ts';
import type { Entry } from '../entry.ts';
import { type Gaps, mayLack } from '../gaps.ts';
import { firstPlaces } from './reachable.ts';

/** For each step the places of the steps that may follow: the next one unless it is `last`, then its outcomes'. */
export function stepEdges(steps: readonly Step[]): number[][] {
  const places = firstPlaces(steps);
  return steps.map(({ last, outcomes }, i) => [
    ...(last || i + 1 === steps.length ? [] : [i + 1]),
    ...outcomes.flatMap(({ to }) => (to.step === undefined ? [] : (places.get(to.step) ?? []))),
  ]);
}

/** Whether a runbook may have ways between its steps that could not be read. */
export const waysUnknown = (gaps: Gaps, runbook: Entry): boolean =>
  mayLack(gaps, runbook, 'steps.*.id', 'steps.*.last', 'steps.*.outcomes.*.to.step');
