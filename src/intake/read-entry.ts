import { lstatSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Path } from '../core/entry.ts';
import { byPlace } from '../core/problem.ts';
import { toldProblems } from '../core/told-problems.ts';
import { checkEntry, type EntryReading, failedEntry } from './check-entry.ts';
import { placesOf, problemAt, problemsOf, TOP } from './fault.ts';
import { FILE_LIMIT } from './file-text.ts';
import { withImages } from './images/image-problems.ts';
import { type KnownPlace, knownPlace } from './known-place.ts';
import { withLinks } from './links/link-problems.ts';
import { strayProblem, unreadableProblem, wrongNameProblem } from './name-problem.ts';
import { hidingSensitive, sensitiveFaults } from './sensitive/sensitive.ts';

/**
 * Reads and checks one file, given by its path inside the content folder. A file that is too large is not
 * opened. Never throws because of what lies there or is missing.
 */
export async function readEntry(folder: string, filePath: string): Promise<EntryReading> {
  const place = knownPlace(filePath);
  if (place === undefined) {
    const problem = wrongNameProblem(filePath) ?? strayProblem(filePath, 'No write-up has its place here.');
    return { problems: [problem], unread: [] };
  }
  const path = resolve(folder, filePath);
  const stat = statOf(path);
  if (!stat?.isFile()) return failedEntry(place, [unreadableProblem(filePath)]);
  if (stat.size > FILE_LIMIT) return failedEntry(place, [tooLarge(filePath, stat.size)]);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return failedEntry(place, [unreadableProblem(filePath)]);
  const form = await readBytes(place, bytes);
  return withLinks(await withImages(form, folder, filePath), folder, filePath);
}

/** At once: waiting for each of thousands of files takes longer than asking. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Checks the bytes of a file, wherever they are: its form, and that nothing in it must not be published. */
export const readBytes = (place: KnownPlace, bytes: Uint8Array): Promise<EntryReading> =>
  withoutSensitive(checkEntry(place, bytes), new TextDecoder().decode(bytes), place.filePath);

/** What must not be published has its file refused, whatever else is right with it. */
async function withoutSensitive(
  reading: EntryReading,
  text: string,
  filePath: string,
): Promise<EntryReading> {
  const lines = text.replace(/\r\n?/gu, '\n');
  const faults = await sensitiveFaults(lines);
  if (faults.length === 0) return reading;
  const { entry, ...rest } = reading;
  const hide = await hidingSensitive(lines);
  // Thousands of values are looked for in what is told, not in thousands of other complaints.
  const others = toldProblems(reading.problems).map((one) => ({
    ...one,
    message: hide(one.message),
    remedy: hide(one.remedy),
  }));
  const problems = [...others, ...problemsOf(faults, filePath, placesOf(lines))].sort(byPlace);
  const whole = entry && { entry, gaps: [], origin: (path: Path) => path };
  return { ...rest, ...(whole && { partial: whole }), problems };
}

const tooLarge = (filePath: string, size: number) =>
  problemAt(TOP, filePath, {
    code: 'file-too-large',
    message: `The file has ${size} bytes, expected at most ${FILE_LIMIT} (1 MiB).`,
    remedy: 'Keep the lines that matter, and put whole logs where the write-up can name them.',
  });
