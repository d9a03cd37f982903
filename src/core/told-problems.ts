import { PROBLEM_LEVELS, type Problem, type ProblemCode } from './problem.ts';

/** The most problems with one code that are told of one file, or of the names in one folder. */
export const TOLD_AT_MOST = 20;

/** Each is of a file of its own, so they flood by folder. */
const OF_NAMES: ReadonlySet<ProblemCode> = new Set([
  'stray-file',
  'bad-file-name',
  'symlink-outside',
  'unreadable-file',
]);

/**
 * Problems, in their order, without floods: what is over the most that is told is one problem, at the first place of
 * them, that says how many there are. A file of a megabyte can hold ten thousand of a kind, and nobody reads on.
 */
export function toldProblems(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(kindOf(problem), (counts.get(kindOf(problem)) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const kind = kindOf(problem);
    const number = (told.get(kind) ?? 0) + 1;
    told.set(kind, number);
    if (number <= TOLD_AT_MOST) return [problem];
    const left = (counts.get(kind) ?? 0) - TOLD_AT_MOST;
    if (number > TOLD_AT_MOST + 1) return [];
    // One alone is told as what it is.
    return [left === 1 ? problem : rest(problem, left)];
  });
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

const kindOf = ({ code, file }: Problem): string => `${code} ${OF_NAMES.has(code) ? folderOf(file) : file}`;

function rest({ code, file, line, column }: Problem, left: number): Problem {
  const where = OF_NAMES.has(code) ? 'in this folder' : 'in this file';
  return {
    code,
    level: PROBLEM_LEVELS[code],
    file,
    line,
    column,
    message: `From here on there are ${left} more of this kind ${where}; ${TOLD_AT_MOST} are told.`,
    remedy: 'Mend those that are told, look whether the others are the same, and check again.',
  };
}
