import type { Answers } from '../../core/write-up/answers.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import type { Proposal } from '../../intake/new/from-log.ts';
import type { Base } from '../../intake/new/plan.ts';
import type { SearchResult } from '../search-report.ts';

/** A write-up that is being begun. */
export interface NewJob {
  readonly kind: NewKind;
  readonly base: Base;
  /** Answers that flags gave, settled. */
  readonly given: Answers;
  readonly proposal: Proposal;
  /** What write-ups are compared with; empty where there is no text yet. */
  readonly text: string;
  readonly dryRun: boolean;
  readonly newAnyway: boolean;
  /** How the program is started. */
  readonly program: string;
  readonly cwd: string;
  readonly similar: (text: string) => Promise<readonly SearchResult[]>;
}
