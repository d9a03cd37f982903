import { editFilePage } from '../core/forge/edit-file.ts';
import { repositoryPath } from '../core/forge/forge.ts';
import { mailOf } from '../core/forge/mail.ts';
import { newFilePage } from '../core/forge/new-file.ts';
import type { Library } from '../core/library.ts';
import type { Answers } from '../core/write-up/answers.ts';
import { formFile } from '../core/write-up/form-file.ts';
import type { NewKind } from '../core/write-up/kinds.ts';
import { choicesOf } from '../core/write-up/named.ts';
import type { FormField, SubmitForm } from '../core/write-up/submit-form.ts';
import { submitForm } from '../intake/new/submit-form.ts';
import { saidOf } from './submit-template.ts';

/** What the page on which something is written up is made of. */
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
  /** The files that something of the kind may be added to, each with the forge's page on which it is changed. */
  readonly additions: ReadonlyArray<{
    readonly title: string;
    readonly path: string;
    readonly page: string | undefined;
  }>;
}

export function submitPage(kind: NewKind, library: Library): SubmitPage {
  const form = submitForm(kind, library);
  return {
    form,
    fields: form.fields.map((field) => ({
      field,
      ...(isChosen(field) && field.names ? { words: choicesOf(field.names, library) } : {}),
    })),
    byHand: byHand(form, library),
  };
}

/** What is long, or may be new, is typed and not chosen from a list: of all codes it would be longer than the page. */
const isChosen = ({ names }: FormField): boolean =>
  names !== undefined && !['code', 'target', 'family'].includes(names);

function byHand(form: SubmitForm, library: Library): ByHand {
  const { forge, mailTo, kind } = form;
  const answers = answersOf(form, library);
  const made = formFile({ answers, notes: '', faults: [] }, form);
  const path =
    kind === 'incident' ? `incidents/${(answers.id?.[0] ?? '').toLowerCase()}/index.md` : made.path;
  const message = kind === 'incident' ? `Write up ${answers.id?.[0]}` : `Add a ${kind}`;
  const inRepository = (one: string) => repositoryPath(forge ?? { content: 'content' }, one);
  return {
    text: made.text,
    path: inRepository(path),
    page: forge && newFilePage(forge, { path, text: made.text, message }).address,
    mail: mailOf(mailTo, message, inRepository(path), made.text).address,
    additions: (kind === 'code' ? library.families : []).map(({ id, data }) => ({
      title: data.title,
      path: inRepository(`codes/${id}.yaml`),
      page: forge && editFilePage(forge, `codes/${id}.yaml`),
    })),
  };
}

/** What is said for those who fill it in, with a service of the folder and the id that is free. */
function answersOf({ kind, fields }: SubmitForm, { vocabulary }: Library): Answers {
  const id = fields.find(({ flag }) => flag === 'id')?.fallback ?? 'INC-001';
  const services = vocabulary.services.slice(0, 1).map((service) => service.id);
  const said = saidOf(kind);
  return kind === 'incident'
    ? { ...said, id: [id], service: services.length > 0 ? services : ['which-service'] }
    : { ...said, service: services };
}
