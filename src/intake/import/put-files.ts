import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/** What would happen, or happened, to a file. */
export type Fate = 'new' | 'unchanged' | 'updated' | 'edited';

/** SHA-256 of a text as UTF-8, in hex. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What writing the text would do. A file that is there may only be replaced where it still is what an earlier import
 * wrote, by the digest that its report noted.
 */
export async function fateOf(
  folder: string,
  path: string,
  text: string,
  earlier: string | undefined,
): Promise<Fate> {
  const there = await readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (there === undefined) return 'new';
  if (there === text) return 'unchanged';
  return earlier !== undefined && digestOf(there) === earlier ? 'updated' : 'edited';
}

/** Writes a file as a whole, with the folders above it. Rejects with the error of the file system. */
export async function putFile(folder: string, path: string, text: string): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeWhole(target, text);
}
