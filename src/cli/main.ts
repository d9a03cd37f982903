import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { interruptsOf } from './interrupts.ts';
import { deliver } from './reporters/deliver.ts';
import { INTERRUPTED, type Terminal } from './terminal.ts';

const stop = new AbortController();
const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  now: Date.now,
  newId: randomUUID,
  stopped: stop.signal,
  onInterrupt: interruptsOf(process),
};

for (const stream of [terminal.stdin, terminal.stdout, terminal.stderr]) stream.on('error', endQuietly);

// Half of the time that most commands take is reading the program itself. Where nothing can be kept, nothing is.
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fixpoint'));
const { answer } = await import('./answer.ts');
const given = await answer(process.argv.slice(2), terminal);
if ('parts' in given) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endSoon);
// In a dialogue Ctrl-C is a word of its own. What was started must not outlive the terminal.
if ('dialogue' in given || 'program' in given)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, endSoon);
process.exitCode = await deliver(given, terminal);

/** The first time, what is known so far is still told; whoever asks again wants out at once. */
function endSoon(): void {
  if (stop.signal.aborted) process.exit(INTERRUPTED);
  stop.abort();
}

/**
 * Whoever reads us (`| head`) may stop reading, and a terminal may be closed (EIO); that is no fault of theirs or ours.
 * Nobody is left to be told anything, so nothing is waited for.
 */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  if (error.code === 'EIO') process.exit(INTERRUPTED);
  throw error;
}
