import type { Names } from '../../core/write-up/answers.ts';
import type { AskedWhen } from '../../core/write-up/asked.ts';

/** The longest way to a file: more questions than this nobody answers while something is down. */
export const QUESTIONS_AT_MOST = 8;

/** What is asked for one field of a write-up. */
export interface Question {
  /** How the answer is given on the command line, without the two hyphens. */
  readonly flag: string;
  /** The field in the schema of its kind, `*` for an item of a list: `symptoms.*.text`. */
  readonly path: string;
  /** Whether the write-up cannot do without it. */
  readonly needed?: true;
  /** Whether the flag may be given again. */
  readonly many?: true;
  /** It has one answer for each answer to the question with this flag, in the same order. */
  readonly pairs?: string;
  /** The words that are asked with, where the field's own description is not enough. */
  readonly ask?: string;
  /** What the answer is called in a complaint about it, where its flag is no noun. */
  readonly noun?: string;
  /** Taken where nothing else is known. */
  readonly fallback?: string;
  /** What the answer has to be, beyond what the schema says. */
  readonly names?: Names;
  /** Whether it is given by its flag only, or by what a log or a run tells. */
  readonly quiet?: true;
  /** Asked only where these answers make it needed. */
  readonly when?: AskedWhen;
}
