import { styleText } from 'node:util';
import type { Problem } from '../../core/problem.ts';
import { printable } from '../../intake/printable.ts';
import { countProblems, type Report, summaryLine } from './report.ts';

/** One problem after another, its remedy under it, and a summary line; in colour where the stream shows it. */
export function textReport(report: Report, stream: NodeJS.WritableStream): string {
  const paint: Paint = (format, text) => styleText(format, text, { stream });
  const { errors, warnings } = countProblems(report.problems);
  const colour = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return `${[...report.problems.map((problem) => problemText(problem, paint)), paint(colour, summaryLine(report))].join('\n')}\n`;
}

type Paint = (format: 'bold' | 'red' | 'yellow' | 'green', text: string) => string;

function problemText({ file, line, column, level, code, message, remedy }: Problem, paint: Paint): string {
  const place = paint('bold', printable(`${file}:${line}:${column}`));
  const label = paint(level === 'error' ? 'red' : 'yellow', code);
  return `${place} ${label} ${printable(message)}\n    ${printable(remedy)}`;
}
