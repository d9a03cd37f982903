import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { keptOutput } from './kept-output.ts';

export interface Executed {
  /** As a shell counts it, so a signal is 128 and its number; null where it was not started or did not end by itself. */
  readonly exit: number | null;
  readonly end: 'by-itself' | 'time-limit' | 'stopped' | 'not-started';
  /** Why it was not started. */
  readonly fault?: string;
  /** What it printed, without secrets; its beginning and end where it is long. */
  readonly output: string;
  readonly cut: boolean;
  /** Milliseconds. */
  readonly took: number;
}

export interface Execution {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly limit: number;
  readonly secrets: readonly string[];
  /** Stops it. */
  readonly stop: AbortSignal;
  readonly now: () => number;
  /** Gets what it prints, line by line; of a long output the beginning, then the end. */
  readonly show: (text: string) => void;
}

/**
 * Runs a program to its end, or until its time is over. It has no input and no terminal, and it leads a process
 * group of its own: whatever it has started ends with it, also when this program ends first.
 */
export async function execute(execution: Execution): Promise<Executed> {
  const { program, args, cwd, env, limit, secrets, stop, now, show } = execution;
  const started = now();
  const output = keptOutput(secrets);
  const child = spawn('sh', ['-c', 'exec 2>&1; exec "$@"', 'sh', program, ...args], {
    cwd,
    env,
    detached: true,
    // One pipe for both kinds of output, so that they come in the order in which they were written.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const result = (end: Executed['end'], exit: number | null, fault?: string): Executed => {
    const { text, unseen, cut } = output.end();
    show(unseen);
    return { exit, end, output: text, cut, took: now() - started, ...(fault === undefined ? {} : { fault }) };
  };
  const kill = (signal: NodeJS.Signals) => killGroup(child.pid, signal);
  const killAtEnd = () => kill('SIGKILL');
  process.once('exit', killAtEnd);
  const closed = once(child, 'close');
  child.stdout.on('data', (bytes: Uint8Array) => show(output.push(bytes)));
  try {
    const ended = AbortSignal.any([stop, AbortSignal.timeout(limit)]);
    const early = await endedEarly(closed, ended);
    if (!early) return result('by-itself', shellStatus(child.exitCode, child.signalCode));
    kill('SIGTERM');
    await endedEarly(closed, AbortSignal.timeout(GRACE));
    kill('SIGKILL');
    // A process that left the group may still hold the pipes; nothing more is read from it.
    if (await endedEarly(closed, AbortSignal.timeout(GRACE))) child.stdout.destroy();
    return result(stop.aborted ? 'stopped' : 'time-limit', null);
  } catch (error) {
    return result('not-started', null, error instanceof Error ? error.message : String(error));
  } finally {
    process.off('exit', killAtEnd);
  }
}

/** How long a program may take to end when it is asked to, in milliseconds. */
const GRACE = 1_000;

/** Whether the signal came before the child had ended. Throws where the child could not be started. */
async function endedEarly(closed: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return true;
  const known = new AbortController();
  const aborted = once(signal, 'abort', { signal: known.signal }).then(yes, yes);
  try {
    return await Promise.race([closed.then(() => false), aborted]);
  } finally {
    known.abort();
  }
}

const yes = () => true;

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

function shellStatus(exit: number | null, signal: NodeJS.Signals | null): number | null {
  return signal === null ? exit : 128 + constants.signals[signal];
}
