import { setImmediate } from 'node:timers/promises';
import type { EntryReading } from './check-entry.ts';
import { walkContent } from './content-walk.ts';
import { type ContentReading, gathered } from './read-content.ts';
import { readEntry } from './read-entry.ts';
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
  const readings = new Map<string, EntryReading>();
  const whole = new Set<string>();
  const readWhole = async (file: string) => {
    if (whole.has(file)) return;
    readings.set(file, await readEntry(folder, file));
    whole.add(file);
  };
  for (const [i, place] of walk.places.entries()) {
    const entry = skimEntry(folder, place);
    if (entry === undefined) await readWhole(place.filePath);
    else readings.set(place.filePath, { entry, problems: [], unread: [] });
    if (i % AT_A_TIME === 0) await setImmediate();
  }
  return {
    async readWhole(isMeant) {
      for (const { filePath } of walk.places) if (isMeant(filePath)) await readWhole(filePath);
    },
    read: () =>
      gathered(
        folder,
        walk,
        walk.places.flatMap(({ filePath }) => readings.get(filePath) ?? []),
      ),
  };
}
