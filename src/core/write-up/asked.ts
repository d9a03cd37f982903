import { type Answers, firstOf } from './answers.ts';
import type { NameBase } from './named.ts';

/** When a question makes sense, as data, so that a page can tell by itself. */
export type AskedWhen =
  | { readonly flag: string; readonly is: string }
  | { readonly flag: string; readonly isNot: string }
  /** The answer to `flag` names a family of codes that is not there yet. */
  | { readonly flag: string; readonly isNewFamily: true };

/** Whether a question makes sense beside these answers; one without a condition always does. */
export function isAsked(
  when: AskedWhen | undefined,
  answers: Answers,
  { families }: Pick<NameBase, 'families'>,
): boolean {
  if (when === undefined) return true;
  const answer = firstOf(answers, when.flag);
  if ('is' in when) return answer === when.is;
  if ('isNot' in when) return answer !== when.isNot;
  return !families.some(({ id }) => id === answer);
}
