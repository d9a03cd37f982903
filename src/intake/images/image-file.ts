import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fault } from '../fault.ts';
import { type ImageHeader, imageHeader } from './image-header.ts';

/** The most bytes of an image, and the most pixels: a few bytes can be said to be a very large grid. */
export const IMAGE_BYTES = 500_000;
export const IMAGE_PIXELS = 25_000_000;
/** The most bytes that the images of one write-up have together. */
export const IMAGES_BYTES = 5_000_000;

export interface ImageFile extends ImageHeader {
  readonly bytes: Uint8Array;
}

type Complaint = Omit<Fault, 'offset'>;

/**
 * The image that lies under a name beside a write-up, or what is wrong with it. `filePath` is that of the write-up
 * in the content folder. No symbolic link is followed and nothing outside of the write-up's folder is opened.
 */
export async function readImage(
  folder: string,
  filePath: string,
  name: string,
): Promise<ImageFile | Complaint> {
  if (/[/\\\0]/u.test(name) || name === '..') return missing(name);
  const path = join(folder, dirname(filePath), name);
  const stat = await lstat(path).catch(() => undefined);
  if (!stat?.isFile()) return missing(name);
  if (stat.size > IMAGE_BYTES)
    return tooLarge(`${name} has ${stat.size} bytes, expected at most ${IMAGE_BYTES}.`);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return missing(name);
  const header = imageHeader(bytes);
  if (header === undefined) {
    return {
      code: 'image-wrong-type',
      message: `${name} is no PNG, JPEG, GIF or WebP by what it holds.`,
      remedy: 'Save the image anew as PNG or WebP.',
    };
  }
  if (header.width * header.height > IMAGE_PIXELS) {
    return tooLarge(
      `${name} is ${header.width} by ${header.height} pixels, expected at most ${IMAGE_PIXELS} in all.`,
    );
  }
  return { ...header, bytes };
}

export const tooLarge = (message: string): Complaint => ({
  code: 'image-too-large',
  message,
  remedy: 'Cut it to what matters, save it as WebP, or paste the text that it shows.',
});

const missing = (name: string): Complaint => ({
  code: 'image-missing',
  message: `No file ${name} lies beside this index.md.`,
  remedy: 'Add it to the folder of the write-up, or correct the name; capital letters count.',
});
