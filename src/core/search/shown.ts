/** What a result shows of a record, without opening its page. Kept beside the index. */
export interface Shown {
  /** Path of the page, relative to the base. */
  readonly path: string;
  readonly title: string;
  /** What it is, in a word: incident, runbook, questions, code. */
  readonly sort: string;
  /** What to do, in one sentence. */
  readonly doing: string;
  /** What that sentence is: fix, mitigation, proposed, next-step, duplicate, none, runbook, questions, code. */
  readonly doingKind: string;
  readonly status?: string;
  readonly severity?: string;
}
