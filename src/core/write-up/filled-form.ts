import type { MarkdownReader } from '../markdown/markdown-node.ts';
import { textFaults } from '../markdown/text-faults.ts';
import type { Scan } from '../runbook/quoting/slot.ts';
import type { Answers } from './answers.ts';
import { isAsked } from './asked.ts';
import { ruleProblem } from './field-rule.ts';
import { formAnswer, pairedAnswer } from './form-answer.ts';
import type { SubmitForm } from './submit-form.ts';
import { takenProblem } from './taken.ts';

/** What stands in the fields, by flag; a field that takes many has a text for each. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** The flag of the text below the front matter. */
export const NOTES = 'else';

/** What is wrong with a field, as `check` would say it. */
export interface FieldFault {
  readonly flag: string;
  readonly message: string;
  /** Nothing stands there yet; that is told when somebody asks for the file. */
  readonly isMissing: boolean;
}

export interface FilledForm {
  /** The answers that will do. */
  readonly answers: Answers;
  readonly notes: string;
  readonly faults: readonly FieldFault[];
}

/**
 * Judges every field that is asked by the rules of the schema, by what the content folder knows, and by what a stranger
 * may send. Where `scan` is not there yet, the places for values in a shell command are not looked at.
 */
export function fillForm(
  form: SubmitForm,
  values: Values,
  reader: MarkdownReader,
  scan?: Scan | undefined,
): FilledForm {
  const answers: Record<string, readonly string[]> = {};
  const faults: FieldFault[] = [];
  const by = { form, reader, scan };
  for (const field of form.fields) {
    if (!isAsked(field.when, answers, form.base)) continue;
    const given = values[field.flag] ?? [];
    const { settled, fault } =
      field.pairs === undefined
        ? formAnswer(field, given, by)
        : pairedAnswer(field, { given, to: answers[field.pairs] ?? [] }, by);
    if (settled.length > 0) answers[field.flag] = settled;
    if (fault !== undefined) faults.push({ flag: field.flag, ...fault });
  }
  const taken = takenProblem(answers, form);
  if (taken !== undefined && !faults.some(({ flag }) => flag === taken.flag))
    faults.push({ ...taken, isMissing: false });
  const notes = form.notesRule === undefined ? '' : (values[NOTES] ?? []).join('\n').trim();
  const message = notesProblem(notes, form, reader);
  if (message !== undefined) faults.push({ flag: NOTES, message, isMissing: false });
  return { answers, notes, faults };
}

function notesProblem(notes: string, { notesRule }: SubmitForm, reader: MarkdownReader): string | undefined {
  if (notes === '' || notesRule === undefined) return undefined;
  const problem = ruleProblem(notesRule, notes, 'The text');
  if (problem !== undefined) return problem;
  const { faults, images } = textFaults(notes, { part: 'body', images: 'body' }, reader);
  const [first] = faults;
  if (first !== undefined) return `${first.message} ${first.remedy}`;
  return images.length === 0
    ? undefined
    : 'An image stands here, and this page sends none. Leave it out, and add it to the proposed change.';
}
