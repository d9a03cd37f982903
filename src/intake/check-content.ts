import { buildLibrary } from '../core/build-library.ts';
import type { Entry } from '../core/entry.ts';
import type { Library } from '../core/library.ts';
import { byPlace, type Problem } from '../core/problem.ts';
import { toldProblems } from '../core/told-problems.ts';
import { readContent } from './read-content.ts';

/** The whole library of a content folder and what is wrong with it, in the order of files and lines, without floods. */
export interface ContentCheck {
  readonly library: Library;
  /** The entries that passed. */
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Every file that has the place of an entry, whether it passed or not. */
  readonly files: readonly string[];
}

/** Reads the folder and links what passed; what only partly passed is checked with it. `today` is a day, `YYYY-MM-DD`, by which things are overdue. */
export async function checkContent(
  folder: string,
  { today }: { readonly today: string },
): Promise<ContentCheck> {
  const { entries, partial, problems, locate, unread, files } = await readContent(folder);
  const built = buildLibrary(entries, { today, partial, locate, unread });
  const all = [...problems, ...built.problems].sort(byPlace);
  return { library: built.library, entries, problems: toldProblems(all), files };
}
