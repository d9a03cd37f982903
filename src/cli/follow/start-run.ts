import type { LinkedRunbook } from '../../core/library.ts';
import { newRecord } from '../../core/runbook/begin.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import type { Terminal } from '../terminal.ts';
import { defaultPlace } from './default-place.ts';
import { keptRecord } from './kept-record.ts';
import { type OpenRun, openRun } from './open-run.ts';

export interface RunStart {
  /** The run that is gone on with; a new one where there is none. */
  readonly before?: RunRecord | undefined;
  /** Where it is kept. */
  readonly file?: string | undefined;
  /** Whether it is kept also where no file is named. */
  readonly isKept: boolean;
}

/** Opens a run of a runbook, with the secrets that the environment holds for it. */
export function startRun(
  runbook: LinkedRunbook,
  { before, file, isKept }: RunStart,
  terminal: Pick<Terminal, 'env' | 'now' | 'newId'>,
): OpenRun {
  const { env, now, newId } = terminal;
  const id = newId();
  const place = file ?? (isKept ? defaultPlace(runbook.id, id, terminal) : undefined);
  const open = openRun(runbook, before ?? newRecord({ id: runbook.id, ...runbook.data }, id), {
    kept: place === undefined ? undefined : keptRecord(place, { makesFolder: file === undefined }),
    now,
    writer: newId().replaceAll('-', ''),
  });
  for (const { name, secret } of runbook.data.parameters) {
    const value = env[SECRET_VARIABLE + name];
    if (secret && value) open.hush(name, value);
  }
  return open;
}

/** What the name of a variable of the environment begins with that holds a secret. */
export const SECRET_VARIABLE = 'FIXPOINT_VALUE_';
