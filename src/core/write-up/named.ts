import { nearest } from '../nearest.ts';
import { quoted } from '../printable.ts';
import { slugOf } from '../slug.ts';
import type { Names, Settled } from './answers.ts';
import { codeBook } from './code-book.ts';
import { type KnownWord, knownWords, type WordList } from './known-words.ts';

/** What of a library is needed to know its things by name. */
export interface NameBase {
  readonly vocabulary: {
    readonly [List in WordList]: readonly KnownWord[];
  };
  readonly incidents: readonly Titled[];
  /** Which incidents there are is not known here, so whatever may be the id of one is believed. */
  readonly anyIncident?: boolean;
  readonly runbooks: readonly Titled[];
  readonly families: ReadonlyArray<{
    readonly id: string;
    readonly data: {
      readonly title: string;
      readonly words: readonly string[];
      readonly codes: ReadonlyArray<{ readonly code: string; readonly name: string }>;
    };
  }>;
}

interface Titled {
  readonly id: string;
  readonly data: { readonly title: string };
}

/** The thing of the content folder that a text names, as references write it; or what is wrong. */
export function namedOf(names: Names, text: string, library: NameBase): Settled {
  switch (names) {
    case 'service':
    case 'component':
    case 'environment':
      return wordOf(names, text, library);
    case 'code':
      return codeOf(text, library);
    case 'runbook':
      return among(
        'runbook',
        text,
        library.runbooks.map(({ id }) => id),
      );
    case 'target':
      return targetOf(text, library);
    case 'family':
      return familyOf(text, library);
  }
}

/** What may be chosen where something of the content folder is named, with the words it goes by. */
export function choicesOf(
  names: Names,
  library: NameBase,
): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const { vocabulary, incidents, runbooks, families } = library;
  switch (names) {
    case 'service':
    case 'component':
    case 'environment':
      return vocabulary[LISTS[names]].map(({ id, name }) => ({ id, name }));
    case 'runbook':
      return runbooks.map(({ id, data }) => ({ id, name: data.title }));
    case 'family':
      return families.map(({ id, data }) => ({ id, name: data.title }));
    case 'code':
      return codesOf(library);
    case 'target':
      return [
        ...runbooks.map(({ id, data }) => ({ id, name: data.title })),
        ...incidents.map(({ id, data }) => ({ id, name: data.title })),
        ...codesOf(library),
      ];
  }
}

/** An id with letters and a number, as a tracker prints it. */
const MAY_BE_INCIDENT = /^(?=.{1,40}$)[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-?\d+$/u;

/** An end that says that nothing is known. */
export const WRITE_UP = 'write-up';

const LISTS = {
  service: 'services',
  component: 'components',
  environment: 'environments',
} as const satisfies Record<string, WordList>;

const codesOf = ({ families }: NameBase) =>
  families.flatMap(({ id, data }) => data.codes.map(({ code, name }) => ({ id: `${id}/${code}`, name })));

function wordOf(names: keyof typeof LISTS, text: string, { vocabulary }: NameBase): Settled {
  const list = LISTS[names];
  const id = knownWords(vocabulary).idOf(list, text);
  if (id !== undefined) return { value: id };
  const known = vocabulary[list].map((word) => word.id);
  const near = nearest(slugOf(text), known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const slug = slugOf(text) || `the-${names}`;
  return {
    problem: `The vocabulary has no ${names} ${quoted(text)}.${hint} To add it, write under "${list}" in vocabulary.yaml: - { id: ${slug}, name: ${JSON.stringify(text.slice(0, 80))} }`,
  };
}

function codeOf(text: string, library: NameBase): Settled {
  if (text.includes('/'))
    return among(
      'code',
      text,
      codesOf(library).map(({ id }) => id),
    );
  const book = codeBook(
    library.families.map(({ id, data }) => ({ id, codes: data.codes.map(({ code }) => code) })),
  );
  const [ref, ...others] = book.refsOf(text);
  if (ref === undefined)
    return { problem: `No family has the code ${quoted(text)}; fixpoint new code adds it.` };
  if (others.length === 0) return { value: ref };
  return {
    problem: `Several families have the code ${text}, expected one of ${[ref, ...others].join(', ')}.`,
  };
}

function targetOf(text: string, library: NameBase): Settled {
  if (text.toLowerCase() === WRITE_UP) return { value: WRITE_UP };
  const known = [
    ...library.incidents.map(({ id }) => id),
    ...library.runbooks.map(({ id }) => id),
    ...codesOf(library).map(({ id }) => id),
  ];
  const found = among('incident, runbook or code', text, known);
  return 'problem' in found && library.anyIncident && MAY_BE_INCIDENT.test(text) ? { value: text } : found;
}

function familyOf(text: string, { families }: NameBase): Settled {
  const slug = slugOf(text);
  if (families.some(({ id }) => id === slug)) return { value: slug };
  if (slug === '') return { problem: `The name ${quoted(text)} has no letter from a to z and no digit.` };
  return { value: slug };
}

function among(what: string, text: string, known: readonly string[]): Settled {
  const found = known.find((id) => id.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return { value: found };
  const near = nearest(text, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return { problem: `There is no ${what} ${quoted(text)}.${hint}` };
}
