import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { firstPlaces, reachable } from './reachable.ts';
import { stepEdges, waysUnknown } from './step-edges.ts';

/** Steps that nobody comes to: the step before is `last`, and no outcome leads there. */
export function unreachableSteps({ runbooks, gaps }: Collection): Finding[] {
  return runbooks.flatMap((runbook) => {
    if (waysUnknown(gaps, runbook)) return [];
    const { filePath, data } = runbook;
    const { steps } = data;
    const reached = reachable([0], stepEdges(steps));
    const places = firstPlaces(steps);
    return steps.flatMap((step, i): Finding[] =>
      reached.has(i) || places.get(step.id) !== i
        ? []
        : [
            {
              code: 'step-unreachable',
              file: filePath,
              path: ['steps', i, 'id'],
              message: `Nothing leads to the step "${step.title}": "${steps[i - 1]?.title}" before it does not go on to it, and no outcome of a step that is reached names it.`,
              remedy: `Let an outcome lead here with "step: ${step.id}", take "last" off the step before, or take this step out.`,
            },
          ],
    );
  });
}
