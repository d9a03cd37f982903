import type { BaseAnswers } from '../../intake/init/answers.ts';
import type { BaseFolder } from '../../intake/init/base-folder.ts';

/** A base that is about to be made. */
export interface InitJob {
  readonly folder: BaseFolder;
  /** What flags say, settled. */
  readonly given: Partial<BaseAnswers>;
  /** What is taken where nobody says otherwise. */
  readonly proposed: { readonly name: string; readonly repository: string | undefined };
  /** Where npm gets Fixpoint, as a dependency says it. */
  readonly source: string;
  readonly from: string | undefined;
  readonly cwd: string;
  readonly today: string;
  readonly now: () => number;
  readonly stopped: AbortSignal;
}
