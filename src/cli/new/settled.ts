import { nextId } from '../../core/next-id.ts';
import { quoted } from '../../core/printable.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import type { Base } from '../../intake/new/plan.ts';
import type { Question } from '../../intake/new/question.ts';
import { QUESTIONS, questionsFor } from '../../intake/new/questions.ts';
import { settleAnswer } from '../../intake/new/settle-answer.ts';
import { redact } from '../../intake/sensitive/redaction.ts';

export interface GivenFlags {
  readonly answers: Answers;
  /** What is wrong with a flag, in a line each. */
  readonly faults: readonly string[];
  /** Flags in which something was masked. */
  readonly masked: readonly string[];
}

/** The answers that flags give, each masked and looked at by its field. */
export async function settleFlags(kind: NewKind, given: Answers, { library }: Base): Promise<GivenFlags> {
  const answers: Record<string, readonly string[]> = {};
  const faults: string[] = [];
  const masked: string[] = [];
  for (const question of QUESTIONS[kind]) {
    const values: string[] = [];
    for (const text of given[question.flag] ?? []) {
      const clean = await redact(text);
      if (clean.masked.length > 0) masked.push(`--${question.flag}`);
      const settled = settleAnswer(kind, question, clean.text, library);
      if ('problem' in settled) faults.push(`--${question.flag}: ${settled.problem}`);
      else if (settled.value !== '') values.push(settled.value);
    }
    const twice = isPaired(kind, question.flag) && values.find((value, at) => values.indexOf(value) < at);
    if (twice && question.pairs === undefined)
      faults.push(`--${question.flag}: ${quoted(twice)} is given twice.`);
    if (values.length > 0) answers[question.flag] = twice ? values : [...new Set(values)];
  }
  return { answers, faults, masked: [...new Set(masked)] };
}

/** Whether the answers have one each in another question, so that none of them may fall away. */
const isPaired = (kind: NewKind, flag: string): boolean =>
  QUESTIONS[kind].some(({ flag: own, pairs }) => pairs !== undefined && (flag === own || flag === pairs));

/** What of a proposal will do, and what is taken where nobody says otherwise. */
export function settleProposal(kind: NewKind, proposed: Answers, base: Base): Answers {
  const answers: Record<string, readonly string[]> = {};
  for (const question of QUESTIONS[kind]) {
    const texts = proposed[question.flag] ?? fallbackOf(question, base);
    const values = texts.flatMap((text) => settledWell(kind, question, text, base) ?? []);
    if (values.length > 0) answers[question.flag] = [...new Set(values)];
  }
  return answers;
}

/** A proposal as the write-up takes it; what would be read as HTML or a link is shown to the letter. */
function settledWell(kind: NewKind, question: Question, text: string, { library }: Base): string | undefined {
  for (const form of [text, text.replace(/[<[]/gu, String.raw`\$&`)]) {
    const settled = settleAnswer(kind, question, form, library);
    if ('value' in settled) return settled.value === '' ? undefined : settled.value;
  }
  return undefined;
}

function fallbackOf({ flag, fallback }: Question, { library, reading, today }: Base): readonly string[] {
  if (fallback !== undefined) return [fallback];
  if (flag === 'detected') return [today];
  if (flag !== 'id') return [];
  const folders = reading.files.flatMap((file) => /^incidents\/([^/]+)\//u.exec(file)?.[1] ?? []);
  return [
    nextId(
      library.incidents.map(({ id }) => id),
      folders,
    ),
  ];
}

/** The questions that must be answered and are not. */
export const missingOf = (kind: NewKind, answers: Answers, { library }: Base): readonly Question[] =>
  questionsFor(kind, answers, library).filter(({ flag, needed }) => needed && answers[flag] === undefined);
