import { input, password, Separator, search, select } from '@inquirer/prompts';
import type { Choice, ChoiceQuestion, Console, TextQuestion } from '../console.ts';
import { Left } from '../console.ts';
import type { Terminal } from '../terminal.ts';
import { interruptible } from './interruptible.ts';
import { write } from './write.ts';

/** A console with arrow keys, for terminals that can place the cursor. */
export function keyConsole(terminal: Terminal): Console {
  const { stdin, stdout, stopped } = terminal;

  /** A prompt of the library ends by itself at Ctrl-C only; the other ways to leave abort it. */
  async function answered<T>(prompt: (context: Context) => Promise<T>): Promise<T> {
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    const leaveAtCtrlD = (
      _: unknown,
      key: { readonly ctrl?: boolean; readonly name?: string } | undefined,
    ) => {
      if (key?.ctrl && key.name === 'd') leave();
    };
    for (const event of ENDS) stdin.once(event, leave);
    stdin.on('keypress', leaveAtCtrlD);
    try {
      return await prompt({
        input: stdin,
        output: stdout,
        signal: AbortSignal.any([leaving.signal, stopped]),
      });
    } catch (error) {
      if (error instanceof Error && LEAVING.has(error.name)) throw new Left();
      throw error;
    } finally {
      for (const event of ENDS) stdin.off(event, leave);
      stdin.off('keypress', leaveAtCtrlD);
    }
  }

  return {
    show: (text) => write(stdout, text),
    choose: <T>(question: ChoiceQuestion<T>) =>
      answered((context) => {
        const pageSize = rowsFor(stdout.rows);
        if (!question.find) return select<T>({ ...listed(question), pageSize }, context);
        const { message } = question;
        return search<T>(
          { message, pageSize, source: (term) => listed(narrowed(question, term)).choices },
          context,
        );
      }),
    ask: (question) => answered((context) => typed(question, context)),
    interruptible: (work) => interruptible(terminal, work),
  };
}

type Context = NonNullable<Parameters<typeof input>[1]>;

function listed<T>({ message, choices }: ChoiceQuestion<T>) {
  const row = ({ value, text, note }: ChoiceQuestion<T>['choices'][number]) => ({
    value,
    name: text,
    ...(note === undefined ? {} : { description: note }),
  });
  const asides = choices.filter(({ aside }) => aside);
  const answers = choices.filter(({ aside }) => !aside);
  const line = answers.length > 0 && asides.length > 0 ? [new Separator()] : [];
  return { message, loop: false, choices: [...answers.map(row), ...line, ...asides.map(row)] };
}

/** The choices that hold what was typed; the ways to go on stay. */
function narrowed<T>(question: ChoiceQuestion<T>, term = ''): ChoiceQuestion<T> {
  const wanted = term.trim().toLowerCase();
  const holds = ({ text, note = '' }: Choice<T>) => `${text} ${note}`.toLowerCase().includes(wanted);
  return { ...question, choices: question.choices.filter((choice) => choice.aside || holds(choice)) };
}

async function typed({ message, initial, secret, problem }: TextQuestion, context: Context): Promise<string> {
  const validate = (text: string) => problem?.(text.trim()) ?? true;
  const text = secret
    ? await password({ message, validate, toggleMask: false }, context)
    : await input({ message, validate, ...(initial === undefined ? {} : { default: initial }) }, context);
  return text.trim();
}

/** What is left of the screen for the choices: beside them stand the question, a note and a line of keys. */
const rowsFor = (rows: number): number => Math.max(4, (rows || 24) - 6);

const ENDS = ['end', 'close', 'error'] as const;
const LEAVING: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError']);
