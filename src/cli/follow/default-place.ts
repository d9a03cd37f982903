import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** Where a run is kept that was given no place: among the state of the user's programs (XDG Base Directory). */
export function defaultPlace(
  runbook: string,
  id: string,
  { env, now }: Pick<Terminal, 'env' | 'now'>,
): string {
  const state = env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state');
  const time = new Date(now()).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return join(state, 'fixpoint', 'runs', `${runbook}-${time}-${id.slice(0, 4)}.json`);
}
