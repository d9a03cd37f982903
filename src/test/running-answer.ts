import { answer } from '../cli/answer.ts';
import type { ExitCode, Terminal } from '../cli/terminal.ts';

export interface Said {
  readonly out: string;
  readonly note: string;
  readonly code: ExitCode;
}

/** A world in which nobody can be asked, with what of it matters. */
export function terminalWith(given: Pick<Terminal, 'cwd'> & Partial<Terminal>): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout,
    stderr,
    env: { NO_COLOR: '1' },
    today: '2031-12-01',
    now: () => 0,
    newId: () => 'id',
    stopped: new AbortController().signal,
    onInterrupt: () => () => undefined,
    ...given,
  };
}

/** What the program says to its arguments, in this process; for commands that answer without asking. */
export async function saidTo(
  args: readonly string[],
  terminal: Pick<Terminal, 'cwd'> & Partial<Terminal>,
): Promise<Said> {
  const given = await answer(args, terminalWith(terminal));
  if ('text' in given) return { out: given.text, note: given.note ?? '', code: given.exitCode };
  if (!('parts' in given)) throw new Error(`${args[0]} asks, or starts another program`);
  let out = '';
  let note = '';
  for (;;) {
    const { done, value } = await given.parts.next();
    if (done) return { out, note, code: value };
    if ('text' in value) out += value.text;
    if ('note' in value) note += value.note;
  }
}
