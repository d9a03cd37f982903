import { type Answers, firstOf } from './answers.ts';
import { codeItem } from './code-data.ts';
import { inOrder, writeUpText } from './file-text.ts';
import type { FilledForm } from './filled-form.ts';
import type { SubmitForm } from './submit-form.ts';
import { writeUpData, writeUpPath } from './write-up-data.ts';
import { yamlText } from './yaml-text.ts';

/** A file as it is proposed. */
export interface FormFile {
  /** Inside the content folder. */
  readonly path: string;
  readonly text: string;
  /** What the change is called. */
  readonly message: string;
  /** The file is there already, and the text is one more item at the end of its list `codes`. */
  readonly isAddition: boolean;
}

/** The file that `fixpoint new` would write of the same answers. */
export function formFile({ answers, notes }: FilledForm, { kind, shape, base }: SubmitForm): FormFile {
  const path = writeUpPath(kind, answers) ?? '';
  const file = { path, message: messageOf(kind, answers).slice(0, 100), isAddition: false };
  if (kind === 'code' && base.families.some(({ id }) => id === firstOf(answers, 'family')))
    return { ...file, text: itemText(answers), isAddition: true };
  const data = writeUpData(kind, answers, base);
  const isYaml = kind === 'tree' || kind === 'code';
  return { ...file, text: isYaml ? yamlText(inOrder(data, shape.order)) : writeUpText(data, notes, shape) };
}

/** A code as it stands in the list of its family. */
const itemText = (answers: Answers): string => yamlText([codeItem(answers)]).replace(/^(?=.)/gmu, '  ');

function messageOf(kind: SubmitForm['kind'], answers: Answers): string {
  const title = firstOf(answers, 'title') ?? '';
  switch (kind) {
    case 'incident':
      return `${firstOf(answers, 'id') ?? ''} ${title}`.trim();
    case 'runbook':
    case 'tree':
      return `Add the ${kind} ${title}`;
    case 'code':
      return `Add the code ${firstOf(answers, 'code') ?? ''} to ${firstOf(answers, 'family') ?? ''}`;
  }
}
