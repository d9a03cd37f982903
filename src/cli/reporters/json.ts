import { countProblems, type Report } from './report.ts';

/** `{ problems, counts: { errors, warnings, files } }`, for programs. */
export function jsonReport({ problems, files }: Report): string {
  return `${JSON.stringify({ problems, counts: { ...countProblems(problems), files } }, null, 2)}\n`;
}
