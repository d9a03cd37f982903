import { forgeOf } from '../../core/forge/forge.ts';
import { mailAddressIn } from '../../core/forge/mail.ts';
import type { Library } from '../../core/library.ts';
import { nextId } from '../../core/next-id.ts';
import type { FieldRule } from '../../core/write-up/field-rule.ts';
import type { KnownWord } from '../../core/write-up/known-words.ts';
import type { FormField, SubmitForm } from '../../core/write-up/submit-form.ts';
import { CONTROL, HIDDEN } from '../../schema/fields.ts';
import { KINDS } from '../../schema/kinds.ts';
import { issueFindings } from '../issue-findings.ts';
import { fieldOf, inner } from './field.ts';
import { fieldRule } from './field-rule.ts';
import { fileShape } from './file-text.ts';
import { LABELS } from './labels.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

/** The questions of `fixpoint new incident` as data for a page, with all that their answers are judged by. */
export function submitForm(library: Library): SubmitForm {
  const { site, vocabulary, runbooks, families, incidents } = library;
  const forge = site.repository && forgeOf(site.repository);
  const id = nextId(incidents.map((incident) => incident.id));
  return {
    fields: QUESTIONS.incident.map((question) => formField(question, id)),
    notesRule: NOTES_RULE,
    shape: fileShape('incident'),
    base: {
      vocabulary: {
        services: vocabulary.services.map(wordOf),
        components: vocabulary.components.map(wordOf),
        environments: vocabulary.environments.map(wordOf),
        causes: [],
        tags: [],
      },
      incidents: [],
      runbooks: runbooks.map(({ id: name, data }) => ({ id: name, data: { title: data.title } })),
      families: families.map(({ id: name, data: { title, words, codes } }) => ({
        id: name,
        data: { title, words, codes: codes.map((one) => ({ code: one.code, name: one.name })) },
      })),
    },
    ...(forge === undefined ? {} : { forge }),
    mailTo: mailAddressIn(site.contact ?? ''),
  };
}

function formField(question: Question, id: string): FormField {
  const { flag, path, needed, names, many, quiet } = question;
  const { description, choices, schema } = fieldOf('incident', question);
  const fallback = flag === 'id' ? id : question.fallback;
  return {
    flag,
    path,
    needed: flag === 'id' || needed === true,
    ...(names === undefined ? {} : { names }),
    choices,
    label: LABELS[flag] ?? flag,
    hint: description,
    ...(many ? { most: mostOf(path) } : {}),
    isQuiet: quiet ?? false,
    rule: fieldRule(schema),
    missing: missingOf(path.replace(/\..*$/u, '')),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** How many items the list at the top of a path takes. */
function mostOf(path: string): number {
  const key = path.replace(/\..*$/u, '');
  const list = inner(KINDS.incident.shape[key as keyof typeof KINDS.incident.shape]);
  const checks = (list._zod.def.checks ?? []).map((check) => check._zod.def as { readonly maximum?: number });
  const most = checks.flatMap(({ maximum }) => maximum ?? [])[0];
  if (most === undefined) throw new Error(`the list ${key} has no limit`);
  return most;
}

/** What `check` says of an incident under investigation in which a key has nothing. */
function missingOf(key: string): string {
  const schema = KINDS.incident;
  const data = { status: 'investigating', services: [], symptoms: [], nextSteps: [] };
  const issues = schema.safeParse(data).error?.issues ?? [];
  const found = issueFindings(issues, { schema, data, file: '' }).find(({ path }) => path[0] === key);
  return found?.message ?? '';
}

const wordOf = ({ id, name, synonyms }: KnownWord): KnownWord => ({ id, name, synonyms });

/** Far below what a file may hold, and far above what somebody types. */
const NOTES_LONGEST = 50_000;

/** The body of a write-up: the two joiners are let through, as `check` does. */
const NOTES_RULE: FieldRule = {
  trims: true,
  steps: [
    { kind: 'at-most', length: NOTES_LONGEST },
    {
      kind: 'lacks',
      pattern: `(?![\\u200C\\u200D])(?:${HIDDEN.source}|${CONTROL.source})`,
      message: 'holds invisible or text-direction characters',
      problem: 'hidden-characters',
    },
  ],
};
