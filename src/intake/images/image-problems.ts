import { IMAGE_LIMIT } from '../../core/markdown/image-use.ts';
import type { Problem } from '../../core/problem.ts';
import type { EntryReading, NamedImage } from '../check-entry.ts';
import { problemAt } from '../fault.ts';
import { refusedReading } from '../refused-reading.ts';
import { IMAGES_BYTES, readImage, tooLarge } from './image-file.ts';

/** A reading with the problems of the images that its file names; a file with such a problem is refused. */
export async function withImages(
  reading: EntryReading,
  folder: string,
  filePath: string,
): Promise<EntryReading> {
  return refusedReading(reading, await imageProblems(reading.images ?? [], folder, filePath));
}

async function imageProblems(
  images: readonly NamedImage[],
  folder: string,
  filePath: string,
): Promise<Problem[]> {
  const first = new Map(images.toReversed().map((image) => [image.name, image] as const));
  const problems: Problem[] = [];
  const all = [...first.values()].toReversed();
  let bytes = 0;
  for (const { name, place } of all.slice(0, IMAGE_LIMIT)) {
    const found = await readImage(folder, filePath, name);
    const weight = 'code' in found ? 0 : found.bytes.length;
    if ('code' in found) problems.push(problemAt(place, filePath, found));
    else if (bytes <= IMAGES_BYTES && bytes + weight > IMAGES_BYTES)
      problems.push(problemAt(place, filePath, tooLarge(tooLargeTogether(name))));
    bytes += weight;
  }
  const over = all[IMAGE_LIMIT];
  if (over !== undefined) {
    const message = `The write-up names ${all.length} images, expected at most ${IMAGE_LIMIT}; this is the first one too many.`;
    problems.push(problemAt(over.place, filePath, tooLarge(message)));
  }
  return problems;
}

const tooLargeTogether = (name: string): string =>
  `With ${name} the images of the write-up have more than ${IMAGES_BYTES} bytes together, which is the most.`;
