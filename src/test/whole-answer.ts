import { answer } from '../cli/answer.ts';
import type { Terminal, WholeAnswer } from '../cli/terminal.ts';

/** What the program says to its arguments, in this process; for commands that answer in one piece. */
export async function wholeAnswer(
  args: readonly string[],
  terminal: Pick<Terminal, 'stdin' | 'stdout' | 'stderr' | 'env' | 'cwd' | 'today'>,
): Promise<WholeAnswer> {
  let ids = 0;
  const given = await answer(args, {
    now: () => 0,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    stopped: new AbortController().signal,
    onInterrupt: () => () => undefined,
    ...terminal,
  });
  if (!('text' in given)) throw new Error(`${args[0]} does not answer in one piece`);
  return given;
}
