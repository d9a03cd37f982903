import type { Library } from '../core/library.ts';
import { printable } from '../core/printable.ts';
import type { Problem } from '../core/problem.ts';
import type { ContentCheck } from '../intake/check-content.ts';
import { programName } from './program.ts';

/** How many places are named; a folder with more is best looked at with check. */
const NAMED = 3;

/** The errors of files that hold a write-up and gave none, in the order of files and lines. */
export function unreadProblems({ library, problems }: Pick<ContentCheck, 'library' | 'problems'>): Problem[] {
  const read = readFiles(library);
  return problems.filter(({ level, file }) => level === 'error' && WRITE_UP.test(file) && !read.has(file));
}

/**
 * A line for standard error that tells what is missing from every answer because it could not be read; empty
 * where everything could.
 */
export function unreadNote(
  content: Pick<ContentCheck, 'library' | 'problems'>,
  env: NodeJS.ProcessEnv,
): string {
  const firsts = [
    ...new Map(
      unreadProblems(content)
        .toReversed()
        .map((one) => [one.file, one]),
    ).values(),
  ];
  if (firsts.length === 0) return '';
  const places = firsts.toReversed().map(({ file, line, column }) => printable(`${file}:${line}:${column}`));
  const named = places.slice(0, NAMED).join(', ');
  const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : '';
  const count = places.length === 1 ? '1 write-up' : `${places.length} write-ups`;
  return `${count} could not be read: ${named}${more}; run ${programName(env)} check\n`;
}

/** The errors of the files that would hold what has this id, where they could be read. */
export function problemsOfUnread(content: Pick<ContentCheck, 'library' | 'problems'>, id: string): Problem[] {
  const [whole = id] = id.toLowerCase().split('/');
  return unreadProblems(content).filter(({ file }) => {
    const [folder, name = ''] = file.toLowerCase().split('/');
    const stem = name.replace(/\.[^.]*$/u, '');
    return stem === whole || (folder === 'incidents' && stem.startsWith(`${whole}-`));
  });
}

function readFiles({ incidents, runbooks, trees, families }: Library): ReadonlySet<string> {
  return new Set([...incidents, ...runbooks, ...trees, ...families].map(({ filePath }) => filePath));
}

const WRITE_UP = /^(?:incidents|runbooks|trees|codes)\//u;
