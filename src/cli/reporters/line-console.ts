import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type ChoiceQuestion, type Console, Left, type TextQuestion } from '../console.ts';
import type { Terminal } from '../terminal.ts';
import { interruptible } from './interruptible.ts';
import { write } from './write.ts';

/** A console of numbered lists and typed lines, for terminals that cannot place the cursor and for screen readers. */
export function lineConsole(terminal: Terminal): Console {
  const { stdout } = terminal;
  const show = (text: string) => write(stdout, text);

  async function ask(question: TextQuestion): Promise<string> {
    const { message, initial, secret = false, problem } = question;
    const hint = initial === undefined || initial === '' ? '' : ` (${initial})`;
    for (;;) {
      const prompt = `${message}${secret ? ' (not shown)' : hint}: `;
      const typed = (await readLine(terminal, prompt, secret)).trim();
      if (secret) await show('\n');
      const text = typed === '' && initial !== undefined ? initial : typed;
      const fault = problem?.(text);
      if (fault === undefined) return text;
      await show(`> ${fault}\n`);
    }
  }

  async function choose<T>({ message, choices }: ChoiceQuestion<T>): Promise<T> {
    await show(`${message}\n${choices.map(numbered).join('')}`);
    const problem = (typed: string) =>
      choices[Number(typed) - 1] && /^\d+$/u.test(typed)
        ? undefined
        : `Type a number from 1 to ${choices.length}.`;
    const chosen = choices[Number(await ask({ message: 'Number', problem })) - 1];
    if (chosen === undefined) throw new Error('an answer passed its check and names no choice');
    return chosen.value;
  }

  return { show, ask, choose, interruptible: (work) => interruptible(terminal, work) };
}

function numbered<T>({ text, note }: ChoiceQuestion<T>['choices'][number], index: number): string {
  return `  ${index + 1}. ${text}\n${note === undefined ? '' : `     ${note}\n`}`;
}

/**
 * One line of input. A line that must not be seen is read with the terminal's echo off, where Ctrl-C, Ctrl-D and
 * the backspace come as characters.
 */
async function readLine(terminal: Terminal, prompt: string, unseen: boolean): Promise<string> {
  const { stdin, stdout, stopped, onInterrupt } = terminal;
  const lines = createInterface({ input: stdin, terminal: false });
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  const leaveAtKey = (chunk: Uint8Array) => {
    if (unseen && chunk.some((byte) => byte === CTRL_C || byte === CTRL_D)) leave();
  };
  const release = onInterrupt(leave);
  stdin.on('data', leaveAtKey);
  lines.once('close', leave);
  if (unseen) stdin.setRawMode(true);
  try {
    const typed = once(lines, 'line', { signal: AbortSignal.any([leaving.signal, stopped]) });
    // Not before the echo is off: whoever sees the question may type.
    const [[line]] = await Promise.all([typed, write(stdout, prompt)]);
    return unseen ? withoutErased(String(line)) : String(line);
  } catch {
    throw new Left();
  } finally {
    release();
    stdin.off('data', leaveAtKey);
    if (unseen) stdin.setRawMode(false);
    lines.close();
  }
}

/** What is left of keys when each backspace has taken the character before it. */
function withoutErased(keys: string): string {
  const kept: string[] = [];
  for (const key of keys) {
    if (key === '\u007F' || key === '\b') kept.pop();
    else kept.push(key);
  }
  return kept.join('');
}

const CTRL_C = 3;
const CTRL_D = 4;
