import type { RunnableRunbook } from './begin.ts';
import type { RunEvent, RunRecord } from './event.ts';
import { joinEvents } from './join-events.ts';
import { Replay } from './replay.ts';
import type { RunState } from './state.ts';

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
  return { ...replay.state(), edited: began === undefined ? UNEDITED : editedSince(replay.hashes(), began) };
}

const UNEDITED: RunState['edited'] = { changed: [], added: [], removed: [] };

function editedSince(
  now: ReadonlyMap<string, string>,
  began: RunRecord['runbook']['steps'],
): RunState['edited'] {
  const before = new Map(began.map(({ id, hash }) => [id, hash]));
  const ids = [...now.keys()];
  return {
    changed: ids.filter((id) => before.has(id) && before.get(id) !== now.get(id)),
    added: ids.filter((id) => !before.has(id)),
    removed: began.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  };
}
