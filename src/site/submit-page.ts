import { repositoryPath } from '../core/forge/forge.ts';
import { mailOf } from '../core/forge/mail.ts';
import { newFilePage } from '../core/forge/new-file.ts';
import type { Library } from '../core/library.ts';
import { type FormFile, formFile } from '../core/write-up/form-file.ts';
import { choicesOf } from '../core/write-up/named.ts';
import type { FormField, SubmitForm } from '../core/write-up/submit-form.ts';
import { submitForm } from '../intake/new/submit-form.ts';

/** What the page on which an incident is written up is made of. */
export interface SubmitPage {
  readonly form: SubmitForm;
  /** The fields with what may be chosen in them. */
  readonly fields: readonly SubmitPageField[];
  readonly byHand: ByHand;
}

export interface SubmitPageField {
  readonly field: FormField;
  readonly words?: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

/** A file to be filled in without a script. */
export interface ByHand {
  readonly text: string;
  /** In the repository. */
  readonly path: string;
  /** Of the forge, for a new file. */
  readonly page: string | undefined;
  readonly mail: string;
}

export function submitPage(library: Library): SubmitPage {
  const form = submitForm('incident', library);
  return {
    form,
    fields: form.fields.map((field) => ({
      field,
      // A list of all codes would be longer than the page: they are typed.
      ...(field.names === undefined || field.names === 'code'
        ? {}
        : { words: choicesOf(field.names, library) }),
    })),
    byHand: byHand(form, library),
  };
}

function byHand(form: SubmitForm, { vocabulary }: Library): ByHand {
  const id = form.fields.find(({ flag }) => flag === 'id')?.fallback ?? 'INC-001';
  const said = Object.fromEntries(SAID.map(([flag, text]) => [flag, [text]]));
  const services = vocabulary.services.slice(0, 1).map((service) => service.id);
  const answers = {
    ...said,
    id: [id],
    severity: ['unknown'],
    detected: ['unknown'],
    service: services.length > 0 ? services : ['which-service'],
  };
  const made = formFile({ answers, notes: '', faults: [] }, form);
  const path = `incidents/${id.toLowerCase()}/index.md`;
  const file: FormFile = { ...made, path, message: `Write up ${id}` };
  return {
    text: file.text,
    path: repositoryPath(form.forge ?? { content: 'content' }, path),
    page: form.forge && newFilePage(form.forge, file).address,
    mail: mailOf(form.mailTo, file.message, path, file.text).address,
  };
}

const SAID = [
  ['title', 'Say what is broken in one sentence'],
  ['symptom', 'Say what people see'],
  ['signature', 'Say what the machine prints, with <*> for the part that varies'],
  ['next-step', 'Say what you will look at next'],
] as const;
