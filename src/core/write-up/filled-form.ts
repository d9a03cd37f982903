import type { MarkdownReader } from '../markdown/markdown-node.ts';
import { textFaults } from '../markdown/text-faults.ts';
import type { Answers } from './answers.ts';
import { ruleProblem } from './field-rule.ts';
import { writeUpText } from './file-text.ts';
import { incidentData, incidentPath } from './incident-data.ts';
import { settleField } from './settle-field.ts';
import type { FormField, SubmitForm } from './submit-form.ts';

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

/** Judges every field by the rules of the schema, by what the content folder knows, and by what a stranger may send. */
export function fillForm(form: SubmitForm, values: Values, reader: MarkdownReader): FilledForm {
  const answers: Record<string, readonly string[]> = {};
  const faults: FieldFault[] = [];
  for (const field of form.fields) {
    const { settled, fault } = settle(field, form, values[field.flag] ?? [], reader);
    if (settled.length > 0) answers[field.flag] = settled;
    if (fault !== undefined) faults.push({ flag: field.flag, ...fault });
  }
  const notes = (values[NOTES] ?? []).join('\n').trim();
  const message = notesProblem(notes, form, reader);
  if (message !== undefined) faults.push({ flag: NOTES, message, isMissing: false });
  return { answers, notes, faults };
}

interface SettledField {
  readonly settled: readonly string[];
  readonly fault?: Omit<FieldFault, 'flag'>;
}

function settle(
  field: FormField,
  { base }: SubmitForm,
  given: readonly string[],
  reader: MarkdownReader,
): SettledField {
  const texts = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
  const name = field.flag.replaceAll('-', ' ');
  const problemOf = (value: string) => {
    const problem = ruleProblem(field.rule, value, name);
    return problem && `The ${problem}`;
  };
  if (texts.length === 0) {
    const message = field.most === undefined ? (problemOf('') ?? field.missing) : field.missing;
    return { settled: [], ...(field.needed ? { fault: { message, isMissing: true } } : {}) };
  }
  if (texts.length > (field.most ?? 1))
    return {
      settled: [],
      fault: {
        message: `${name} has ${texts.length} items, expected at most ${field.most ?? 1}.`,
        isMissing: false,
      },
    };
  const settled: string[] = [];
  for (const [at, text] of texts.entries()) {
    const found = settleField(field, text, { kind: 'incident', base, reader, problemOf });
    if ('problem' in found) {
      const line = texts.length > 1 ? `${at + 1}: ` : '';
      return { settled, fault: { message: line + found.problem, isMissing: false } };
    }
    settled.push(found.value);
  }
  return { settled: [...new Set(settled)] };
}

function notesProblem(notes: string, { notesRule }: SubmitForm, reader: MarkdownReader): string | undefined {
  if (notes === '') return undefined;
  const problem = ruleProblem(notesRule, notes, 'The text');
  if (problem !== undefined) return problem;
  const { faults, images } = textFaults(notes, { part: 'body', images: 'body' }, reader);
  const [first] = faults;
  if (first !== undefined) return `${first.message} ${first.remedy}`;
  return images.length === 0
    ? undefined
    : 'An image stands here, and this page sends none. Leave it out, and add it to the proposed change.';
}

/** A new file as it is proposed. */
export interface FormFile {
  /** Inside the content folder. */
  readonly path: string;
  readonly text: string;
  /** What the change is called. */
  readonly message: string;
}

/** The file that `fixpoint new incident` would write of the same answers. */
export function formFile({ answers, notes }: FilledForm, { shape }: SubmitForm): FormFile {
  return {
    path: incidentPath(answers),
    text: writeUpText(incidentData(answers), notes, shape),
    message: `${answers.id?.[0] ?? ''} ${answers.title?.[0] ?? ''}`.trim().slice(0, 100),
  };
}
