import type { Library } from '../library.ts';
import { covers } from './seen.ts';
import type { Verdict } from './verdict.ts';

/** What a family of codes says about a number. */
export interface Meaning {
  /** `family/code`, as references name it; the code may be a range. */
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly action: string;
  /** Title of the family: the same number may mean something else in another application. */
  readonly family: string;
}

export type CodeFamilies = ReadonlyArray<{
  readonly id: string;
  readonly data: Pick<Library['families'][number]['data'], 'title' | 'words' | 'codes'>;
}>;

/**
 * What the families say about the close code, or else the HTTP status, of a verdict. Exact codes before ranges. That
 * a connection which opened was agreed on with 101 needs no word.
 */
export function meaningsOf(
  { code, status, opened }: Pick<Verdict, 'code' | 'status' | 'opened'>,
  families: CodeFamilies,
): Meaning[] {
  const number = code ?? (opened === undefined ? status : undefined);
  if (number === undefined) return [];
  const wanted = code === undefined ? STATUS_WORDS : CLOSE_WORDS;
  const found = families
    .filter(({ data }) => data.words.some((word) => wanted.test(word)))
    .flatMap(({ id, data }) =>
      data.codes
        .filter((row) => covers(row.code, number))
        .map((row) => ({
          isExact: row.code === String(number),
          meaning: {
            id: `${id}/${row.code}`,
            name: row.name,
            meaning: row.meaning,
            action: row.action,
            family: data.title,
          },
        })),
    );
  return found.sort((a, b) => Number(b.isExact) - Number(a.isExact)).map(({ meaning }) => meaning);
}

const CLOSE_WORDS = /\bclose/iu;
const STATUS_WORDS = /\b(?:http|upgrade)\b/iu;
