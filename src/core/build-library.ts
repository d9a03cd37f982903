import { checkCollection } from './checks/all.ts';
import { type CollectOptions, collect } from './collection.ts';
import type { Entry } from './entry.ts';
import type { PartialEntry } from './gaps.ts';
import type { Library } from './library.ts';
import { linkCollection } from './linking.ts';
import { type Locate, type Problem, toProblems } from './problem.ts';

export interface BuildOptions extends CollectOptions {
  /** What could be kept of files with faults of form: checked with the rest, and no part of the library. */
  readonly partial?: readonly PartialEntry[];
  /** Finds the place of a value in its file; without it every problem is at the top of its file. */
  readonly locate?: Locate;
}

/**
 * Links all entries into one whole and gathers every problem between them. The result does not depend on the
 * order of the entries and is plain data. Of entries with one id the first by file is kept, so that ids are
 * unique in the library; a reference that leads nowhere is a problem and makes no link.
 * Throws a RangeError where `today` is not a day written YYYY-MM-DD.
 */
export function buildLibrary(
  entries: readonly Entry[],
  { partial = [], locate = topOfFile, ...options }: BuildOptions,
): { library: Library; problems: Problem[] } {
  const whole = collect(entries, options);
  const all = partial.length === 0 ? whole : collect(entries, { ...options, partial });
  return {
    library: linkCollection(whole),
    problems: toProblems(checkCollection(all), locate),
  };
}

const topOfFile: Locate = () => ({ line: 1, column: 1 });
