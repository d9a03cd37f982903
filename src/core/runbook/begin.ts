import type { Runbook } from '../../schema/runbook.ts';
import type { RunRecord } from './event.ts';
import { stepHash } from './step-hash.ts';

/** What the engine reads of a runbook. */
export interface RunnableRunbook extends Pick<Runbook, 'title' | 'steps' | 'parameters'> {
  readonly id: string;
}

/** The record of a run in which nothing has happened yet; its first event is `begun`. */
export function newRecord(runbook: RunnableRunbook, id: string): RunRecord {
  const steps = runbook.steps.map((step) => ({ id: step.id, title: step.title, hash: stepHash(step) }));
  return {
    format: 'fixpoint-run',
    version: 1,
    id,
    runbook: { id: runbook.id, title: runbook.title, steps },
    events: [],
  };
}
