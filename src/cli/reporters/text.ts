import { problemText } from '../../intake/problem-text.ts';
import type { Paint } from '../paint.ts';
import { countProblems, type Report, summaryLine } from './report.ts';

/** One problem after another, its remedy under it, and a summary line. */
export function textReport(report: Report, paint: Paint): string {
  const { errors, warnings } = countProblems(report.problems);
  const colour = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return `${[...report.problems.map((problem) => problemText(problem, paint)), paint(colour, summaryLine(report))].join('\n')}\n`;
}
