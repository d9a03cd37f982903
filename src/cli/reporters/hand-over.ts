import { spawn } from 'node:child_process';
import { type ExitCode, INTERRUPTED, type ProgramAnswer, type Terminal } from '../terminal.ts';

/** Lets a program of Node's talk to the person at the terminal, and gives its end as an exit code of ours. */
export async function handOver(
  { program: { args, env, cwd } }: ProgramAnswer,
  { stopped, onInterrupt }: Pick<Terminal, 'stopped' | 'onInterrupt'>,
): Promise<ExitCode> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
  let isInterrupted = false;
  // Ctrl-C reaches both of us, but SIGINT from another program only us. The program says what it means, and we wait.
  const release = onInterrupt(() => {
    isInterrupted = true;
    child.kill('SIGINT');
  });
  const stop = () => child.kill('SIGTERM');
  stopped.addEventListener('abort', stop, { once: true });
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail);
      child.once('close', done);
    });
    if (isInterrupted || stopped.aborted) return INTERRUPTED;
    return code === 0 ? 0 : code === 2 ? 2 : 1;
  } finally {
    release();
    stopped.removeEventListener('abort', stop);
  }
}
