import { draftParts } from '../search/draft.ts';
import { stamp } from '../search/read/stamp.ts';
import { readable } from '../search/readable.ts';
import { whenOf } from '../when-in-text.ts';
import type { Answers } from './answers.ts';
import type { NameBase } from './named.ts';

/** What a pasted log tells, to be taken or changed. */
export interface LogAnswers {
  readonly answers: Answers;
  /** How many secrets and personal data of each kind were left out. */
  readonly masked: Readonly<Record<string, number>>;
}

const SIGNATURES_AT_MOST = 4;

/**
 * What a pasted log tells: the lines of failure as title and as signatures with what varies masked, what people wrote in
 * it as symptoms, codes of the content folder, the services that the lines of failure name (those of other lines only
 * where they name none), and when it first failed. `known` are signatures that write-ups have
 * already; `today` is `YYYY-MM-DD`.
 */
export function logAnswers(
  text: string,
  base: Pick<NameBase, 'vocabulary' | 'families'>,
  known: readonly string[],
  today: string,
): LogAnswers {
  const { title, symptoms, failing, signatures, lead, masked } = draftParts(text);
  const taken = new Set(known.map(folded));
  const { content } = readable(text);
  const failed = servicesIn(failing, base);
  return {
    answers: {
      title: title === '' ? [] : [title],
      symptom: symptoms,
      signature: signatures.filter((one) => !taken.has(folded(one))).slice(0, SIGNATURES_AT_MOST),
      service: failed.length > 0 ? failed : servicesIn(content, base),
      code: codesIn(content, base),
      detected: [firstMoment(lead.split('\n').toReversed()) ?? firstMoment(content.split('\n')) ?? today],
    },
    masked,
  };
}

const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** The services that the text names, most often named first; other words for them count where none is named itself. */
export function servicesIn(text: string, { vocabulary }: Pick<NameBase, 'vocabulary'>): readonly string[] {
  const lower = text.toLowerCase();
  const named = (wordsOf: (service: NameBase['vocabulary']['services'][number]) => readonly string[]) =>
    vocabulary.services
      .map((service) => ({ id: service.id, times: timesOfAll(lower, wordsOf(service)) }))
      .filter(({ times }) => times > 0)
      .toSorted((a, b) => b.times - a.times)
      .map(({ id }) => id);
  const byName = named(({ id, name }) => [id, name]);
  return byName.length > 0 ? byName : named(({ synonyms }) => synonyms);
}

const timesOfAll = (text: string, words: readonly string[]): number =>
  [...new Set(words.map((word) => word.toLowerCase()))].reduce((sum, word) => sum + timesIn(text, word), 0);

function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) times += 1;
  }
  return times;
}

/** The codes that the text has after a word of their family: `close code 4003`. */
function codesIn(text: string, { families }: Pick<NameBase, 'families'>): readonly string[] {
  const found = families.flatMap(({ id, data }) =>
    data.words.flatMap((word) => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped(word)}["']?[ \\t]{0,3}[:=#(]?[ \\t]{0,3}["']?(\\w{1,40})`,
        'giu',
      );
      const codes = new Set(data.codes.map(({ code }) => code));
      return [...text.matchAll(pattern)].flatMap(([, code = '']) => (codes.has(code) ? [{ id, code }] : []));
    }),
  );
  const refs = [...new Set(found.map(({ id, code }) => `${id}/${code}`))];
  // A code that several families have is left to the author.
  const isOnlyOne = (ref: string) =>
    refs.filter((other) => other.endsWith(ref.slice(ref.indexOf('/')))).length === 1;
  return refs.filter(isOnlyOne);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The first time that one of the lines gives for itself; a day where its offset is not told. */
function firstMoment(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, LINES_LOOKED_AT)) {
    const time = stamp(line);
    const found = time === undefined ? undefined : whenOf(time)?.when;
    if (found !== undefined) return found;
  }
  return undefined;
}

const LINES_LOOKED_AT = 2_000;
