import { parse } from 'yaml';
import type { Library } from '../../core/library.ts';
import type { Answers } from '../../core/write-up/answers.ts';
import { logAnswers } from '../../core/write-up/log-answers.ts';
import { frontMatter } from '../front-matter.ts';
import type { Extra } from './compose.ts';

/** What a text tells of a write-up before anybody is asked. */
export interface Proposal {
  /** To be taken, or asked for with this beforehand. */
  readonly answers: Answers;
  readonly extra: Extra;
  /** How many secrets and personal data of each kind were left out. */
  readonly masked: Readonly<Record<string, number>>;
}

/**
 * What a pasted log tells: the lines of failure as signatures with what varies masked, what people wrote in it as
 * symptoms, codes and services of the content folder, and when it first failed. `today` is `YYYY-MM-DD`.
 */
export function fromLog(text: string, library: Library, today: string): Proposal {
  const known = library.incidents.flatMap(({ data }) => data.signatures.map((one) => one.text));
  return { ...logAnswers(text, library, known, today), extra: {} };
}

/** The front matter of a draft as data, and what stands below it. */
export function draftData(text: string): {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
} {
  const parts = frontMatter(text);
  if ('code' in parts) throw new Error('a draft has no front matter');
  return { data: parse(parts.yaml), body: parts.body };
}

/** Without the sentences that a draft has where nothing is known. */
export const own = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !/^Say what /u.test(text));

export const textsOf = (items: unknown): readonly string[] =>
  Array.isArray(items) ? items.flatMap((item) => (typeof item?.text === 'string' ? [item.text] : [])) : [];
