import { checkCollection } from '../core/checks/all.ts';
import { collect } from '../core/collection.ts';
import type { Entry } from '../core/entry.ts';
import { byPlace, type Problem, toProblems } from '../core/problem.ts';
import { toldProblems } from '../core/told-problems.ts';
import { touchedFiles } from '../core/touched.ts';
import { checkEntry } from './check-entry.ts';
import { type GitChanges, type GitFailure, gitChanges } from './git-changes.ts';
import { knownPlace } from './known-place.ts';
import { linkingFiles } from './links/linking-files.ts';
import { skimContent } from './skim-content.ts';

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
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Checks what a branch changes in the content folder, and what names it. What changed may lead to any other file, so
 * the data of all of them is read; but only files that the change touches are read whole, as only their problems are
 * told. It is the check of the whole folder without what it says of other files.
 */
export async function checkChanged(
  folder: string,
  { base, today, env }: ChangedOptions,
): Promise<ChangedCheck | GitFailure> {
  const [changes, content] = await Promise.all([gitChanges(folder, { base, env }), skimContent(folder)]);
  if ('failure' in changes) return changes;
  const changed = new Set(changes.files.map(writeUpOf));
  const { entries, partial, unread } = content.read();
  const all = collect(entries, { today, partial, unread });
  const touched = new Set([
    ...changed,
    // The whole folder is complained of where none of them is left.
    ...(changes.files.some((file) => file.startsWith('incidents/')) ? ['incidents'] : []),
    ...linkingFiles([...all.references.keys()], changed),
    ...touchedFiles(all, { files: changed, earlier: earlierEntries(changes) }),
  ]);
  await content.readWhole((file) => touched.has(file));
  const { problems, locate, files } = content.read();
  const isTouched = ({ file, beside }: { readonly file: string; readonly beside?: string }) =>
    touched.has(writeUpOf(file)) ||
    touched.has(`${file}/index.md`) ||
    (beside !== undefined && touched.has(beside));
  const findings = checkCollection({ ...all, changed, told: touched }).filter(isTouched);
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
