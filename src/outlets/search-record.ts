import { headline } from '../core/headline.ts';
import type { Library, LinkedIncident, LinkedRunbook, LinkedTree } from '../core/library.ts';
import { plainText } from '../core/plain-text.ts';
import type { FieldName } from '../core/search/fields.ts';
import type { Shown } from '../core/search/shown.ts';
import type { Ref } from '../core/target.ts';
import { facet } from './search-facet.ts';

/** One thing that search can find, with what a result shows and what is indexed. */
export interface SearchRecord {
  readonly ref: Ref;
  readonly title: string;
  /** What kind of thing it is, in a word: incident, runbook, questions, code. */
  readonly sort: string;
  readonly status?: string;
  readonly severity?: string;
  /** What to do, in one sentence. */
  readonly doing: string;
  /** What the sentence is: a fix, a mitigation, a next step … */
  readonly doingKind: string;
  /** Plain text by field; search splits it into words. */
  readonly text: Readonly<Record<FieldName, string>>;
  /** Lines that machines print when it happens, with `<*>` for what varies. */
  readonly signatures: readonly string[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** Everything of the library that search can find. */
export function searchRecords(library: Library): SearchRecord[] {
  return [
    ...library.incidents.map((incident) => incidentRecord(incident, library)),
    ...library.runbooks.map((runbook) => runbookRecord(runbook, library)),
    ...library.trees.map((tree) => treeRecord(tree, library)),
    ...codeRecords(library),
  ];
}

/** What a result shows of a record, whose page lies at `path`. */
export function shownOf(
  { title, sort, doing, doingKind, status, severity }: SearchRecord,
  path: string,
): Shown {
  return {
    path,
    title,
    sort,
    doing,
    doingKind,
    ...(status === undefined ? {} : { status }),
    ...(severity === undefined ? {} : { severity }),
  };
}

function incidentRecord(incident: LinkedIncident, library: Library): SearchRecord {
  const { id, data, body } = incident;
  const { kind, text } = headline(incident);
  const { title, symptoms, signatures, alerts } = data;
  return {
    ref: { kind: 'incident', id },
    title: plainText(title),
    sort: 'incident',
    status: data.status,
    severity: data.severity,
    doing: plainText(text),
    doingKind: kind,
    text: {
      title: join(id, title, alerts),
      seen: join(
        symptoms.map((symptom) => symptom.text),
        signatures.map((signature) => signature.text.replaceAll('<*>', ' ')),
        data.codes.map((code) => code.split('/')[1]),
      ),
      body: join(
        prose(data, PROSE_OF_INCIDENT),
        synonymsOf(data.services, library.vocabulary.services),
        body,
      ),
    },
    signatures: signatures.map((signature) => signature.text),
    facets: {
      status: [data.status],
      severity: [data.severity],
      ...facet('service', data.services, library.vocabulary.services),
      ...facet('component', data.components, library.vocabulary.components),
      ...facet(
        'environment',
        data.environment === undefined ? [] : [data.environment],
        library.vocabulary.environments,
      ),
      ...facet('cause', data.causes, library.vocabulary.causes),
      ...facet('tag', data.tags, library.vocabulary.tags),
      detected: data.detected === 'unknown' ? [] : [data.detected],
    },
  };
}

function runbookRecord({ id, data, body }: LinkedRunbook, { vocabulary }: Library): SearchRecord {
  return {
    ref: { kind: 'runbook', id },
    title: plainText(data.title),
    sort: 'runbook',
    doing: plainText(data.summary),
    doingKind: 'runbook',
    text: {
      title: join(data.title, data.alerts),
      seen: join(data.whenToUse),
      body: join(
        data.summary,
        prose(data.steps, PROSE_OF_STEPS),
        data.files.map((file) => file.path),
        body,
      ),
    },
    signatures: [],
    facets: {
      ...facet('service', data.services, vocabulary.services),
      ...facet('tag', data.tags, vocabulary.tags),
    },
  };
}

function treeRecord({ id, data }: LinkedTree, { vocabulary }: Library): SearchRecord {
  return {
    ref: { kind: 'tree', id },
    title: plainText(data.title),
    sort: 'questions',
    doing: plainText(data.summary),
    doingKind: 'questions',
    text: { title: data.title, seen: data.summary, body: '' },
    signatures: [],
    facets: {
      ...facet('service', data.services, vocabulary.services),
      ...facet('tag', data.tags, vocabulary.tags),
    },
  };
}

function codeRecords(library: Library): SearchRecord[] {
  return library.families.flatMap(({ id, data }) =>
    data.codes.map(({ code, name, meaning, action }) => ({
      ref: { kind: 'code' as const, id: `${id}/${code}` },
      title: `${code} ${name}`,
      sort: 'code',
      doing: plainText(firstSentence(action)),
      doingKind: 'code',
      text: { title: join(code, name), seen: join(data.words), body: join(meaning, action) },
      signatures: [],
      facets: {},
    })),
  );
}

const PROSE_OF_INCIDENT: ReadonlySet<string> = new Set([
  'impact',
  'hypotheses',
  'attempts',
  'rootCause',
  'mitigation',
  'fixes',
  'verification',
  'nextSteps',
  'actionItems',
  'timeline',
  'files',
]);
const PROSE_OF_STEPS: ReadonlySet<string> = new Set([
  'title',
  'do',
  'run',
  'note',
  'expect',
  'when',
  'commands',
  'outcomes',
]);

/** All the text of the named keys of an object or of a list of objects, and of everything below them. */
function prose(value: object, keys: ReadonlySet<string>): string {
  if (Array.isArray(value)) return value.map((item) => prose(item, keys)).join('\n');
  return Object.entries(value)
    .filter(([key]) => keys.has(key))
    .map(([, part]) => allText(part))
    .join('\n');
}

function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allText).join('\n');
}

function synonymsOf(ids: readonly string[], list: Library['vocabulary']['services']): string {
  return list
    .filter((word) => ids.includes(word.id))
    .map((word) => join(word.name, word.synonyms))
    .join('\n');
}

function join(...parts: ReadonlyArray<string | undefined | ReadonlyArray<string | undefined>>): string {
  return parts.flat().filter(Boolean).join('\n');
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
