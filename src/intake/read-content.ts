import { basename, dirname } from 'node:path/posix';
import type { Entry } from '../core/entry.ts';
import type { PartialEntry } from '../core/gaps.ts';
import { byPlace, type Locate, type Problem } from '../core/problem.ts';
import type { Unread } from '../core/unread.ts';
import type { EntryReading } from './check-entry.ts';
import { contentLocate } from './content-locate.ts';
import { type ContentWalk, walkContent } from './content-walk.ts';
import type { KnownPlace } from './known-place.ts';
import { strayProblem } from './name-problem.ts';
import { readEntry } from './read-entry.ts';

/** All files of a content folder: what passed, what is wrong, and how a place in a file is found. */
export interface ContentReading {
  /** In the order of their paths. */
  readonly entries: readonly Entry[];
  /** What could be kept of files that did not pass, to be checked with the rest. */
  readonly partial: readonly PartialEntry[];
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  readonly unread: readonly Unread[];
  /** Every file that has the place of an entry, whether it passed or not. */
  readonly files: readonly string[];
}

/** How many files are open at a time. */
const AT_A_TIME = 32;

/**
 * Reads and checks every file of a content folder and gathers all problems; the files are only read. A folder
 * that does not exist is an empty one. Links between entries are not looked at (see check-content.ts).
 */
export async function readContent(folder: string): Promise<ContentReading> {
  const walk = await walkContent(folder);
  const readings = await readEntries(
    folder,
    walk.places.map(({ filePath }) => filePath),
  );
  return gathered(folder, walk, readings);
}

/** Readings of these files, in their order. */
export async function readEntries(folder: string, files: readonly string[]): Promise<EntryReading[]> {
  const readings: EntryReading[] = [];
  for (let at = 0; at < files.length; at += AT_A_TIME) {
    const some = files.slice(at, at + AT_A_TIME);
    readings.push(...(await Promise.all(some.map((file) => readEntry(folder, file)))));
  }
  return readings;
}

/** What was read of the files of a folder, one reading for each of its places, as one whole. */
export function gathered(
  folder: string,
  { places, images, problems }: ContentWalk,
  readings: readonly EntryReading[],
): ContentReading {
  const partial = readings.flatMap((reading) => reading.partial ?? []);
  const origins = new Map(partial.map(({ entry, origin }) => [entry.filePath, origin] as const));
  const placeOf = contentLocate(folder);
  return {
    entries: readings.flatMap(({ entry }) => entry ?? []),
    partial,
    problems: [
      ...problems,
      ...unusedImages(images, places, readings),
      ...readings.flatMap((reading) => reading.problems),
    ].sort(byPlace),
    locate: (file, path) => placeOf(file, origins.get(file)?.(path) ?? path),
    unread: readings.flatMap((reading) => reading.unread),
    files: places.map(({ filePath }) => filePath),
  };
}

/** Images that no write-up shows; where the write-up could not be read, nobody knows. */
function unusedImages(
  images: readonly string[],
  places: readonly KnownPlace[],
  readings: readonly EntryReading[],
): Problem[] {
  if (images.length === 0) return [];
  const shown = new Map(
    places.map(({ filePath }, i) => [
      dirname(filePath),
      readings[i]?.images && new Set(readings[i].images.map(({ name }) => name)),
    ]),
  );
  return images
    .filter((path) => shown.get(dirname(path))?.has(basename(path)) === false)
    .map((path) => strayProblem(path, 'The index.md beside it does not show it.'));
}
