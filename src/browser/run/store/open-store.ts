import type { RunRecord } from '../../../core/runbook/event.ts';
import type { KeptRun } from './kept-run.ts';
import { openRows } from './rows.ts';
import { addToRun, allRuns, oneRun } from './runs.ts';

/** The kept runs, as the page of a runbook uses them. */
export interface Store {
  add(record: RunRecord): Promise<void>;
  runs(): Promise<readonly KeptRun[]>;
  run(id: string): Promise<KeptRun | undefined>;
  close(): void;
}

export async function openStore(base: string): Promise<Store> {
  const rows = await openRows(base);
  return {
    add: (record) => addToRun(rows, record),
    runs: () => allRuns(rows),
    run: (id) => oneRun(rows, id),
    close: () => rows.close(),
  };
}
