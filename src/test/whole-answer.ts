import { answer } from '../cli/answer.ts';
import type { Terminal, WholeAnswer } from '../cli/terminal.ts';

/** What the program says to its arguments, in this process; for commands that answer in one piece. */
export async function wholeAnswer(
  args: readonly string[],
  terminal: Omit<Terminal, 'stopped'>,
): Promise<WholeAnswer> {
  const given = await answer(args, { ...terminal, stopped: new AbortController().signal });
  if ('parts' in given) throw new Error(`${args[0]} answers bit by bit`);
  return given;
}
