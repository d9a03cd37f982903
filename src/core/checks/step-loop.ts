import type { Step } from '../../schema/runbook.ts';
import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { firstPlaces, reachable, reversed } from './reachable.ts';
import { stepEdges, waysUnknown } from './step-edges.ts';

/**
 * Steps from which a run can never end. Going back to try again is normal and no fault; a circle that nothing
 * leads out of is one. A run ends where the last step of the list is done, at a step that is `last` and has no
 * outcomes, and at an outcome that leads out of the runbook or to its end.
 */
export function stepLoops({ runbooks, gaps }: Collection): Finding[] {
  return runbooks.flatMap((runbook): Finding[] => {
    if (waysUnknown(gaps, runbook)) return [];
    const { filePath, data } = runbook;
    const { steps } = data;
    const edges = stepEdges(steps);
    const places = firstPlaces(steps);
    const ends = steps.flatMap((step, i) => (isEnd(step, i + 1 === steps.length, places) ? [i] : []));
    const ending = reachable(ends, reversed(edges));
    const caught = [...reachable([0], edges)].filter((place) => !ending.has(place)).sort((a, b) => a - b);
    const [first] = caught;
    if (first === undefined) return [];
    const titles = caught.map((place) => `"${steps[place]?.title}"`).join(', ');
    return [
      {
        code: 'step-loop',
        file: filePath,
        path: ['steps', first, 'outcomes'],
        message: `A run that comes to ${titles} can never end: every outcome leads back.`,
        remedy:
          'Add an outcome that leads out (end, incident, runbook, code or node), or let the steps go on to the next one.',
      },
    ];
  });
}

/** An outcome with an unknown step is a problem of its own and taken as a way out here. */
function isEnd({ last, outcomes }: Step, isFinal: boolean, places: ReadonlyMap<string, number>): boolean {
  if (last ? outcomes.length === 0 : isFinal) return true;
  return outcomes.some(({ to }) => to.step === undefined || !places.has(to.step));
}
