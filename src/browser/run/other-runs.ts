import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import { run } from '../../core/runbook/run.ts';
import { make } from '../search/make.ts';
import type { KeptRun } from './store/kept-run.ts';

/** Links to those of the kept runs of a runbook that are not ended, newest first. */
export function otherRuns(runbook: RunnableRunbook, kept: readonly KeptRun[]): readonly HTMLElement[] {
  return kept
    .map(({ head, events }) => ({ id: head.id, state: run(runbook, events, head.runbook.steps) }))
    .filter(({ state }) => state.ended === undefined && state.begunAt !== undefined)
    .sort((a, b) => (b.state.lastAt ?? 0) - (a.state.lastAt ?? 0))
    .slice(0, SHOWN_AT_MOST)
    .map(({ id, state }) => {
      const link = make('a', '', `Go on with “${state.name}”`);
      link.href = `?run=${id}`;
      const begun = new Date(state.begunAt ?? 0).toLocaleString();
      return make('li', '', link, ` ${state.done} of ${state.total} done, begun ${begun}`);
    });
}

const SHOWN_AT_MOST = 5;
