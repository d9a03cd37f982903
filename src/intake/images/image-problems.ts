import { IMAGE_LIMIT } from '../../core/markdown/image-use.ts';
import { byPlace, type Problem } from '../../core/problem.ts';
import type { EntryReading, NamedImage } from '../check-entry.ts';
import { problemAt } from '../fault.ts';
import { readImage, tooLarge } from './image-file.ts';

/** A reading with the problems of the images that its file names; a file with such a problem is refused. */
export async function withImages(
  reading: EntryReading,
  folder: string,
  filePath: string,
): Promise<EntryReading> {
  const problems = await imageProblems(reading.images ?? [], folder, filePath);
  if (problems.length === 0) return reading;
  const { entry, ...rest } = reading;
  const whole = entry && { entry, gaps: [], origin: (path: readonly (string | number)[]) => path };
  return {
    ...rest,
    ...(whole && { partial: whole }),
    problems: [...reading.problems, ...problems].sort(byPlace),
  };
}

async function imageProblems(
  images: readonly NamedImage[],
  folder: string,
  filePath: string,
): Promise<Problem[]> {
  const first = new Map(images.toReversed().map((image) => [image.name, image] as const));
  const problems: Problem[] = [];
  const all = [...first.values()].toReversed();
  for (const { name, place } of all.slice(0, IMAGE_LIMIT)) {
    const found = await readImage(folder, filePath, name);
    if ('code' in found) problems.push(problemAt(place, filePath, found));
  }
  const over = all[IMAGE_LIMIT];
  if (over !== undefined) {
    const message = `The write-up names ${all.length} images, expected at most ${IMAGE_LIMIT}; this is the first one too many.`;
    problems.push(problemAt(over.place, filePath, tooLarge(message)));
  }
  return problems;
}
