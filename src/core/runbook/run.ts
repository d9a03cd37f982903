import type { Step } from '../../schema/runbook.ts';
import type { RunnableRunbook } from './begin.ts';
import type { RunEvent, RunRecord } from './event.ts';
import { joinEvents } from './join-events.ts';
import { Replay } from './replay.ts';
import type { RunState } from './state.ts';
import { stepHash } from './step-hash.ts';

/**
 * Everything that follows from a runbook and the events of a run of it, whatever they hold and in whatever order they
 * are given. `began` are the steps as the record has them from the run's beginning.
 */
export function run(
  runbook: RunnableRunbook,
  events: readonly RunEvent[],
  began?: RunRecord['runbook']['steps'],
): RunState {
  const replay = new Replay(runbook);
  for (const event of joinEvents(events, [])) replay.take(event);
  return { ...replay.state(), edited: editedSince(runbook.steps, began) };
}

function editedSince(
  steps: readonly Step[],
  began: RunRecord['runbook']['steps'] | undefined,
): RunState['edited'] {
  if (began === undefined) return { changed: [], added: [], removed: [] };
  const before = new Map(began.map(({ id, hash }) => [id, hash]));
  const now = new Set(steps.map(({ id }) => id));
  return {
    changed: steps
      .filter((step) => before.has(step.id) && before.get(step.id) !== stepHash(step))
      .map(({ id }) => id),
    added: steps.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    removed: began.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  };
}
