import { checkCollection } from '../core/checks/all.ts';
import { collect } from '../core/collection.ts';
import type { Entry } from '../core/entry.ts';
import { byPlace, type Problem, toProblems } from '../core/problem.ts';
import { toldProblems } from '../core/told-problems.ts';
import { touchedFiles } from '../core/touched.ts';
import { checkEntry } from './check-entry.ts';
import { type GitChanges, type GitFailure, gitCachePath, gitChanges } from './git-changes.ts';
import { knownPlace } from './known-place.ts';
import { readContent } from './read-content.ts';
import { openReadingCache } from './reading-cache.ts';

/** What is wrong with what a change touches. */
export interface ChangedCheck {
  readonly problems: readonly Problem[];
  /** The files that the change touches and that are there. */
  readonly files: readonly string[];
}

export interface ChangedOptions {
  /** Where the branch went off: a branch, tag or commit; without it the main branch. */
  readonly base?: string | undefined;
  /** The day by which things are overdue, `YYYY-MM-DD`. */
  readonly today: string;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Checks what a branch changes in the content folder, and what names it; everything else is read as well, as what
 * changed may lead to it. Entries of files that did not change are kept in the repository's own folder of git.
 */
export async function checkChanged(
  folder: string,
  { base, today, now, env }: ChangedOptions,
): Promise<ChangedCheck | GitFailure> {
  const changes = await gitChanges(folder, { base, env });
  if ('failure' in changes) return changes;
  const place = await gitCachePath(folder, env);
  const cache = await openReadingCache(place, now);
  const { entries, partial, problems, unread, locate, files, links } = await readContent(folder, cache);
  await cache.save();

  const all = collect(entries, { today, partial, unread });
  const changed = new Set(changes.files.map(writeUpOf));
  const touched = new Set([
    ...changed,
    ...[...links].filter(([, to]) => to.some((file) => changed.has(file))).map(([file]) => file),
    ...touchedFiles(all, { files: changed, earlier: earlierEntries(changes) }),
  ]);
  const isTouched = ({ file, beside }: { readonly file: string; readonly beside?: string }) =>
    touched.has(writeUpOf(file)) ||
    touched.has(`${file}/index.md`) ||
    (beside !== undefined && touched.has(beside));
  const findings = checkCollection({ ...all, asked: changed }, touched).filter(isTouched);
  return {
    problems: toldProblems([...problems.filter(isTouched), ...toProblems(findings, locate)].sort(byPlace)),
    files: files.filter((file) => touched.has(file)),
  };
}

/** A picture or a proof is part of the write-up that it lies beside. */
const writeUpOf = (file: string): string => file.replace(/^(incidents\/[^/]+\/).+$/u, '$1index.md');

/** What a file was is told as far as it could be read. */
function earlierEntries({ earlier }: GitChanges): Entry[] {
  return [...earlier].flatMap(([file, bytes]) => {
    const place = knownPlace(file);
    if (place === undefined) return [];
    const { entry, partial } = checkEntry(place, bytes);
    return entry ?? partial?.entry ?? [];
  });
}
