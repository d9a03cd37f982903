import type { ProblemCode } from './problem.ts';

/** A complaint about a file by the offset into its text; `Fault` is a Problem that has not got its line yet. */
export interface Fault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}
