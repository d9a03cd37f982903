import { setImmediate } from 'node:timers/promises';
import type { EntryReading } from './check-entry.ts';
import { walkContent } from './content-walk.ts';
import { type ContentReading, gathered, readEntries } from './read-content.ts';
import { skimEntry } from './skim-entry.ts';

/** All files of a content folder, of which some are read whole, and of the others the data alone. */
export interface SkimmedContent {
  /** Reads those files whole that were not yet. */
  readWhole(isMeant: (file: string) => boolean): Promise<void>;
  /** What is known so far: all entries, and the problems of the files that were read whole. */
  read(): ContentReading;
}

/** Other work that was begun, such as that of other programs, goes on after so many files. */
const AT_A_TIME = 64;

/** Skims every file of a folder; those that cannot be skimmed are read whole at once. */
export async function skimContent(folder: string): Promise<SkimmedContent> {
  const walk = await walkContent(folder);
  const skimmed = new Map<string, EntryReading>();
  const whole = new Map<string, EntryReading>();
  for (const [i, place] of walk.places.entries()) {
    const entry = skimEntry(folder, place);
    if (entry !== undefined) skimmed.set(place.filePath, { entry, problems: [], unread: [] });
    if (i % AT_A_TIME === 0) await setImmediate();
  }
  const content: SkimmedContent = {
    async readWhole(isMeant) {
      const files = walk.places.flatMap(({ filePath }) =>
        isMeant(filePath) && !whole.has(filePath) ? [filePath] : [],
      );
      const readings = await readEntries(folder, files);
      for (const [i, reading] of readings.entries()) whole.set(files[i] ?? '', reading);
    },
    read: () =>
      gathered(
        folder,
        walk,
        walk.places.flatMap(({ filePath }) => whole.get(filePath) ?? skimmed.get(filePath) ?? []),
      ),
  };
  await content.readWhole((file) => !skimmed.has(file));
  return content;
}
