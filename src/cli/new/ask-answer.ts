import type { Answers } from '../../core/write-up/answers.ts';
import { choicesOf, WRITE_UP } from '../../core/write-up/named.ts';
import { fieldOf } from '../../intake/new/field.ts';
import type { Question } from '../../intake/new/question.ts';
import { settleAnswer } from '../../intake/new/settle-answer.ts';
import { redact } from '../../intake/sensitive/redaction.ts';
import type { Choice, Console } from '../console.ts';
import { withProgram } from '../program.ts';
import type { NewJob } from './job.ts';

/**
 * Asks one question, until the answer will do; what was proposed comes first. Empty where it was left out; several names
 * are parted by line ends.
 */
export async function askAnswer(
  job: NewJob,
  question: Question,
  proposed: Answers,
  console: Console,
): Promise<string> {
  const { description, choices } = fieldOf(job.kind, question);
  const [initial] = proposed[question.flag] ?? [];
  if (choices.length > 0) {
    return console.choose({
      message: description,
      choices: withFirst(choices, initial).map((value) => ({ value, text: value })),
    });
  }
  if (question.names !== undefined) return askNamed(job, question, proposed, console);
  return askText(job, question, initial, console);
}

async function askText(
  { kind, base, program }: NewJob,
  question: Question,
  initial: string | undefined,
  console: Console,
): Promise<string> {
  const { description } = fieldOf(kind, question);
  const hint = question.needed || initial !== undefined ? '' : ' (Enter leaves it out)';
  for (;;) {
    const typed = await console.ask({
      message: description + hint,
      initial,
      problem: (text) => {
        const settled = settleAnswer(kind, question, text, base.library);
        return 'problem' in settled ? withProgram(program, settled.problem) : undefined;
      },
    });
    const clean = await redact(typed);
    if (clean.masked.length > 0) {
      const what = clean.masked.map((one) => one.what).join(', ');
      const masks = await console.choose({
        message: `This looks like something that must not be published (${what}).`,
        choices: [
          { value: true, text: 'Mask it', note: clean.text },
          { value: false, text: 'Type it again' },
        ],
      });
      if (!masks) continue;
    }
    const settled = settleAnswer(kind, question, clean.text, base.library);
    if ('value' in settled) return settled.value;
    await console.show(`${withProgram(program, settled.problem)}\n`);
  }
}

/** What the content folder has, to be chosen; typing narrows it down. */
async function askNamed(
  job: NewJob,
  question: Question,
  proposed: Answers,
  console: Console,
): Promise<string> {
  const { kind, base } = job;
  const { description } = fieldOf(kind, question);
  const { names, needed, flag } = question;
  if (names === undefined) throw new Error(`${flag} names nothing`);
  const all = choicesOf(names, base.library);
  const firsts = (proposed[flag] ?? []).flatMap((id) => all.find((one) => one.id === id) ?? []);
  const listed = [...new Set([...firsts, ...all])].map(
    ({ id, name }): Choice<string> => ({ value: id, text: id, note: name }),
  );
  for (;;) {
    const chosen = await console.choose<string | undefined>({
      message: description,
      find: true,
      choices: [
        ...(names === 'target'
          ? [{ value: WRITE_UP, text: 'nothing is known', note: 'Start a write-up.' }]
          : []),
        ...(needed ? [] : [{ value: '', text: 'none' }]),
        ...allOf(question, firsts),
        ...listed,
        ...(names === 'target' ? [] : [{ value: undefined, text: `another ${names}`, aside: true } as const]),
      ],
    });
    if (chosen !== undefined) return chosen;
    const typed = await console.ask({ message: `Which ${names}` });
    const settled = settleAnswer(kind, question, typed, base.library);
    if ('value' in settled && settled.value !== '') return settled.value;
    await console.show(`${'problem' in settled ? withProgram(job.program, settled.problem) : ''}\n`);
  }
}

/** Where several were proposed, all of them are one choice. */
const allOf = (
  { many }: Question,
  proposed: ReadonlyArray<{ readonly id: string }>,
): Array<Choice<string>> => {
  const ids = proposed.map(({ id }) => id);
  if (many !== true || ids.length < 2) return [];
  return [{ value: ids.join('\n'), text: ids.join(', '), note: 'All that the log names.' }];
};

const withFirst = (choices: readonly string[], first: string | undefined): readonly string[] =>
  first === undefined ? choices : [first, ...choices.filter((choice) => choice !== first)];
