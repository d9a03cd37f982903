import type { Library } from '../../core/library.ts';
import type { GivenAnswers } from './given-answers.ts';

/** What a run in the terminal may do. */
export interface FollowOptions {
  readonly answers: GivenAnswers;
  /** Whether commands may be run, each after asking. */
  readonly mayRun: boolean;
  /** Whether commands of read-only steps are run without asking. */
  readonly runsReadOnly: boolean;
  /** Milliseconds that a command may take. */
  readonly limit: number;
  /** What codes mean that a probe sees. */
  readonly families: Library['families'];
  /** How the program is started. */
  readonly program: string;
}

/** Nothing is known beforehand, and no command is run. */
export const NOTHING_GIVEN: Omit<FollowOptions, 'families' | 'program'> = {
  answers: { values: new Map(), marks: new Map(), end: undefined },
  mayRun: false,
  runsReadOnly: false,
  limit: 0,
};
