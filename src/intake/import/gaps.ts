import { buildLibrary } from '../../core/build-library.ts';
import { byPlace, type Problem } from '../../core/problem.ts';
import { finder } from '../content-locate.ts';
import { knownPlace } from '../known-place.ts';
import type { ContentReading } from '../read-content.ts';
import { readBytes } from '../read-entry.ts';
import type { PlannedFile } from './planned-file.ts';

/**
 * What `check` would say of the planned files once they lie in the folder, by file. `there` is what lies in the
 * folder now; of a file that would be written anew the planned text counts.
 */
export async function gapsOf(
  files: ReadonlyArray<Pick<PlannedFile, 'path' | 'text'>>,
  there: ContentReading,
  today: string,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const readings = await Promise.all(
    files.flatMap(({ path, text }) => {
      const place = knownPlace(path);
      return place === undefined ? [] : [readBytes(place, new TextEncoder().encode(text))];
    }),
  );
  const partial = readings.flatMap((reading) => reading.partial ?? []);
  const origins = new Map(partial.map(({ entry, origin }) => [entry.filePath, origin] as const));
  const built = buildLibrary(
    [
      ...there.entries.filter(({ filePath }) => !texts.has(filePath)),
      ...readings.flatMap(({ entry }) => entry ?? []),
    ],
    {
      today,
      partial: [...there.partial.filter(({ entry }) => !texts.has(entry.filePath)), ...partial],
      unread: [...there.unread, ...readings.flatMap(({ unread }) => unread)],
      locate: (file, path) =>
        texts.has(file)
          ? finder(file, texts.get(file))(origins.get(file)?.(path) ?? path)
          : { line: 1, column: 1 },
    },
  );
  const found = new Map<string, Problem[]>(files.map(({ path }) => [path, []]));
  for (const problem of [...readings.flatMap(({ problems }) => problems), ...built.problems].sort(byPlace)) {
    found.get(problem.file)?.push(problem);
  }
  return found;
}
