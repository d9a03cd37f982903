import type { Problem } from '../../core/problem.ts';
import { countText, plural } from '../../intake/problem-text.ts';

/** What a check found. The `file` of each problem is relative to the working directory. */
export interface Report {
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly files: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countProblems(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ level }) => level === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `2 errors, 1 warning in 14 files`. */
export function summaryLine({ problems, files }: Report): string {
  return `${countText(problems)} in ${plural(files, 'file')}`;
}
