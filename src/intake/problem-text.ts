import { relative, resolve } from 'node:path';
import { printable } from '../core/printable.ts';
import type { Problem } from '../core/problem.ts';

/** Gives a text its colour and weight, or leaves it as it is. */
export type ProblemPaint = (format: 'bold' | 'red' | 'yellow', text: string) => string;

/** The place, the code and the message of a problem, and its remedy on a second line. */
export function problemText(
  { file, line, column, level, code, message, remedy }: Problem,
  paint: ProblemPaint = (_, text) => text,
): string {
  const place = paint('bold', printable(`${file}:${line}:${column}`));
  const label = paint(level === 'error' ? 'red' : 'yellow', code);
  return `${place} ${label} ${printable(message)}\n    ${printable(remedy)}`;
}

/** Problems of a content folder with their files as somebody in the folder `cwd` would name them. */
export function seenFrom(cwd: string, folder: string, problems: readonly Problem[]): Problem[] {
  const seen = (file: string) => relative(cwd, resolve(folder, file));
  return problems.map(({ beside, ...problem }) => ({
    ...problem,
    file: seen(problem.file),
    ...(beside !== undefined && { beside: seen(beside) }),
  }));
}

/** `1 error, 2 warnings`. */
export function countText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  return `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
}

/** `1 file`, `2 files`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
