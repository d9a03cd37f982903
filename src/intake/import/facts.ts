import { slugOf } from '../../core/slug.ts';
import { whenOf } from '../../core/when-in-text.ts';
import type { KnownWords, WordList } from '../../core/write-up/known-words.ts';
import type { Fact } from './block.ts';
import { type FactField, factField } from './fact-key.ts';
import { plainHeading } from './marks.ts';
import type { NewWord } from './new-word.ts';
import { intervalOf, listOf, severityOf, statusOf } from './values.ts';
import { wordsOf } from './words.ts';
import type { WriteUp } from './write-up.ts';

export interface FactContext {
  readonly words: KnownWords;
  readonly news: NewWord[];
  /** A date alone says when the problem was seen, as in a report; in a log of fixes it is the day of writing. */
  readonly dateIsDetected: boolean;
}

/**
 * Fills the field that a fact is about; false where it has none or does not fit, and its line stays text. What is
 * written otherwise than in the source is noted beside it.
 */
export function applyFact(fact: Fact, up: WriteUp, context: FactContext): boolean {
  const field = factField(fact.key);
  if (field === undefined || field === 'nothing') return false;
  const value = plain(fact.value);
  const done = wordsOf(value).length > 0 && FILL[field](fact, value, up, context);
  if (done && fact.aside !== undefined) up.wording(KEY_OF[field] ?? field, fact.aside);
  return done;
}

type Fill = (fact: Fact, value: string, up: WriteUp, context: FactContext) => boolean;

const incidentOnly =
  (fill: Fill): Fill =>
  (fact, value, up, context) =>
    up.kind === 'incident' && fill(fact, value, up, context);

const words =
  (list: WordList, key: string = list, single = false): Fill =>
  (fact, value, up, { words: known, news }) => {
    const all = single ? [value] : listOf(value);
    const ids = all.map((word) => ({ word, id: known.idOf(list, word) ?? slugOf(word) }));
    // A sentence is no list of words.
    if (
      ids.length === 0 ||
      ids.some(({ word, id }) => id === '' || wordsOf(word).length > 4 || id.length > 60)
    )
      return false;
    const done = single
      ? up.set(key, ids[0]?.id, fact)
      : ids.map(({ id }) => up.add(key, id, fact)).every(Boolean);
    if (!done) return false;
    for (const { word, id } of ids) {
      if (known.idOf(list, word) === undefined)
        news.push({ list, id, name: word.slice(0, 80), line: fact.from });
    }
    if (ids.some(({ word, id }) => wordsOf(id).join(' ') !== wordsOf(word).join(' ')))
      up.wording(key, `${fact.key}: ${value}`);
    else up.wording(key, fact.key);
    return true;
  };

const text =
  (key: string): Fill =>
  (fact, value, up) => {
    const done = up.set(key, value, fact);
    if (done) up.wording(key, fact.key);
    return done;
  };

const inImpact = (part: string): Fill =>
  incidentOnly((fact, value, up) => {
    const now = (up.get('impact') ?? {}) as Readonly<Record<string, unknown>>;
    const done = now[part] === undefined && up.merge('impact', { [part]: value }, fact);
    if (done) up.wording('impact', fact.key);
    return done;
  });

const time = (key: string): Fill =>
  incidentOnly((fact, value, up) => {
    const found = whenOf(value);
    if (found === undefined || !up.set(key, found.when, fact)) return false;
    if (found.when !== value) up.wording(key, `${fact.key}: ${value}`);
    else up.wording(key, fact.key);
    return true;
  });

const ids = (key: string): Fill =>
  incidentOnly((fact, value, up) => {
    const all = listOf(value).map((one) => one.replace(/^#/u, ''));
    if (all.length === 0 || !all.every((one) => /^[A-Za-z]{2,10}-\d{1,7}$/u.test(one))) return false;
    const done = all
      .map((one) => (key === 'duplicateOf' ? up.set(key, one, fact) : up.add(key, one, fact)))
      .every(Boolean);
    if (done) up.wording(key, fact.key);
    return done;
  });

const FILL: Readonly<Record<FactField, Fill>> = {
  id: incidentOnly((fact, value, up) => {
    const id = /^#?([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+|\d{1,10})$/u.exec(value)?.[1];
    const done = id !== undefined && up.set('id', id, fact);
    if (done) up.wording('id', fact.key);
    return done;
  }),
  title: text('title'),
  status: incidentOnly((fact, value, up) => {
    const status = statusOf(value);
    if (status === undefined || !up.set('status', status, fact)) return false;
    up.wording('status', `${fact.key}: ${plainHeading(value)}`);
    return true;
  }),
  severity: incidentOnly((fact, value, up) => {
    const found = severityOf(value);
    if (found === undefined) return false;
    const now = up.get('severity');
    if (now === undefined ? !up.set('severity', found.severity, fact) : now !== found.severity) return false;
    if (now !== undefined) up.use(fact.from, fact.to, 'severity');
    up.wording('severity', `${fact.key}: ${plainHeading(value)}`);
    if (!found.sure && now === undefined)
      up.doubt(fact.from, `The severity "${value}" was taken for ${found.severity}.`);
    return true;
  }),
  detected: time('detected'),
  date: (fact, value, up, context) => {
    if (!context.dateIsDetected || !time('detected')(fact, value, up, context)) return false;
    up.doubt(fact.from, `The date "${value}" was taken for the time when the problem was first seen.`);
    return true;
  },
  mitigated: time('mitigated'),
  resolved: (fact, value, up, context) => {
    if (/^(?:true|yes)$/iu.test(value)) return FILL.status(fact, value, up, context);
    return time('resolved')(fact, value, up, context);
  },
  services: words('services'),
  components: words('components'),
  environment: incidentOnly(words('environments', 'environment', true)),
  reporter: incidentOnly(text('reporter')),
  owner: text('owner'),
  tags: words('tags'),
  audience: (fact, value, up) => {
    const done = listOf(value)
      .map((one) => up.add('audience', one, fact))
      .every(Boolean);
    if (done) up.wording('audience', fact.key);
    return done;
  },
  version: text('version'),
  changelog: () => false,
  reviewEvery: (fact, value, up) => {
    const every = intervalOf(value);
    const done = every !== undefined && up.merge('review', { every }, fact);
    if (done) up.wording('review', `${fact.key}: ${value}`);
    return done;
  },
  reviewLast: (fact, value, up) => {
    const found = whenOf(value);
    const done =
      found !== undefined &&
      up.get('review') !== undefined &&
      up.merge('review', { last: found.when.slice(0, 10) }, fact);
    if (done) up.wording('review', `${fact.key}: ${value}`);
    return done;
  },
  related: ids('related'),
  supersedes: ids('supersedes'),
  duplicateOf: ids('duplicateOf'),
  alerts: (fact, value, up) => {
    const done = listOf(value)
      .map((one) => up.add('alerts', one, fact))
      .every(Boolean);
    if (done) up.wording('alerts', fact.key);
    return done;
  },
  usersAffected: inImpact('usersAffected'),
  workaround: inImpact('workaround'),
  dataLoss: inImpact('dataLoss'),
  security: inImpact('security'),
  blocks: inImpact('blocks'),
  description: () => false,
  nothing: () => false,
};

/** Without the marks of bold, code and quotes around all of it. */
const plain = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/su, '$2')
    .replace(/^(?:\*\*|__)(.*?)(?:\*\*|__)$/su, '$1')
    .replace(/^`([^`]*)`$/u, '$1')
    .trim();

/** The keys of the data, where the field has another name. */
const KEY_OF: Partial<Readonly<Record<FactField, string>>> = {
  date: 'detected',
  reviewEvery: 'review',
  reviewLast: 'review',
  usersAffected: 'impact',
  workaround: 'impact',
  dataLoss: 'impact',
  security: 'impact',
  blocks: 'impact',
};
