import { type Console, Left } from '../console.ts';
import { type DialogueAnswer, type ExitCode, INTERRUPTED, type Terminal } from '../terminal.ts';

/** Talks with the person at the terminal until the dialogue ends or they leave it; gives its exit code. */
export async function converse({ dialogue, plain }: DialogueAnswer, terminal: Terminal): Promise<ExitCode> {
  // Ctrl-C between two questions leaves at the next one.
  const leaving = new AbortController();
  const release = terminal.onInterrupt(() => leaving.abort());
  const stopped = AbortSignal.any([terminal.stopped, leaving.signal]);
  try {
    return await dialogue(await consoleFor({ ...terminal, stopped }, plain || terminal.env.TERM === 'dumb'));
  } catch (error) {
    if (error instanceof Left) return INTERRUPTED;
    throw error;
  } finally {
    release();
    // Whoever listened to the keys would keep the program from its end.
    terminal.stdin.pause();
  }
}

/** Loaded when it is wanted: other commands have no need of prompts. */
async function consoleFor(terminal: Terminal, plain: boolean): Promise<Console> {
  if (plain) return (await import('./line-console.ts')).lineConsole(terminal);
  return (await import('./key-console.ts')).keyConsole(terminal);
}
