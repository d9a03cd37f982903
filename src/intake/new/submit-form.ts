import { forgeOf } from '../../core/forge/forge.ts';
import { mailAddressIn } from '../../core/forge/mail.ts';
import type { Library } from '../../core/library.ts';
import { nextId } from '../../core/next-id.ts';
import type { FieldRule } from '../../core/write-up/field-rule.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import type { KnownWord } from '../../core/write-up/known-words.ts';
import type { NameBase } from '../../core/write-up/named.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { CONTROL, HIDDEN } from '../../schema/fields.ts';
import { fileShape } from './file-text.ts';
import { formField } from './form-field.ts';
import { QUESTIONS } from './questions.ts';

/** The questions of `fixpoint new` as data for a page, with all that their answers are judged by. */
export function submitForm(kind: NewKind, library: Library): SubmitForm {
  const { site } = library;
  const forge = site.repository && forgeOf(site.repository);
  const id = nextId(library.incidents.map((incident) => incident.id));
  return {
    kind,
    fields: QUESTIONS[kind].map((question) =>
      formField(kind, question, question.flag === 'id' ? id : question.fallback),
    ),
    ...(kind === 'incident' || kind === 'runbook' ? { notesRule: NOTES_RULE } : {}),
    shape: fileShape(kind),
    base: baseOf(library),
    taken: takenNames(kind, library),
    ...(forge === undefined ? {} : { forge }),
    mailTo: mailAddressIn(site.contact ?? ''),
  };
}

const baseOf = ({ vocabulary, runbooks, families }: Library): NameBase => ({
  vocabulary: {
    services: vocabulary.services.map(wordOf),
    components: vocabulary.components.map(wordOf),
    environments: vocabulary.environments.map(wordOf),
    causes: [],
    tags: [],
  },
  incidents: [],
  anyIncident: true,
  runbooks: runbooks.map(({ id, data }) => ({ id, data: { title: data.title } })),
  families: families.map(({ id, data: { title, words, codes } }) => ({
    id,
    data: { title, words, codes: codes.map(({ code, name }) => ({ code, name })) },
  })),
});

const wordOf = ({ id, name, synonyms }: KnownWord): KnownWord => ({ id, name, synonyms });

function takenNames(kind: NewKind, { runbooks, trees }: Library): readonly string[] {
  if (kind === 'runbook') return runbooks.map(({ id }) => id);
  return kind === 'tree' ? trees.map(({ id }) => id) : [];
}

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
