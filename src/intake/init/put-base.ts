import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import { type BaseFolder, WORKSHOP } from './base-folder.ts';

/** Why a base was not made. */
export class NotMade extends Error {
  override readonly name = 'NotMade';
}

/**
 * A folder beside the one that a base shall be in, where it is made until it is whole. Rejects with `NotMade` where
 * nothing can be written. `end` takes it away, and what was made above it.
 */
export async function openWorkshop({
  path,
  exists,
}: BaseFolder): Promise<{ path: string; end: () => Promise<void> }> {
  const parent = exists ? path : dirname(path);
  try {
    const made = await mkdir(parent, { recursive: true });
    const workshop = join(parent, WORKSHOP + randomUUID().slice(0, 8));
    await mkdir(workshop);
    return {
      path: workshop,
      end: async () => {
        await rm(workshop, { recursive: true, force: true });
        if (made !== undefined && (await readdir(parent)).length === 0) await rm(made, { recursive: true });
      },
    };
  } catch (error) {
    throw notWritten(parent, error);
  }
}

/** Writes texts by their paths, with forward slashes, below a folder. */
export async function putTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}

/**
 * Puts a whole base where it belongs. A new folder appears as a whole; in one that is there nothing is replaced but its
 * package.json, by the one with a base's scripts added. Gives the names that were kept as they were. Rejects with
 * `NotMade`, and takes away what it had put.
 */
export async function putBase(
  workshop: string,
  folder: BaseFolder,
  manifest: string,
): Promise<readonly string[]> {
  if (!folder.exists) {
    await writeFile(join(workshop, 'package.json'), manifest);
    // An empty folder that has come to be there meanwhile is replaced, any other makes this fail.
    await rename(workshop, folder.path).catch((error) => {
      throw notWritten(folder.path, error);
    });
    return [];
  }
  const kept: string[] = [];
  const put: string[] = [];
  try {
    for (const name of (await readdir(workshop)).sort()) {
      const target = join(folder.path, name);
      if (folder.has.has(name)) kept.push(name);
      else {
        await moveNew(join(workshop, name), target);
        put.push(target);
      }
    }
    // Last, for what is interrupted before has no scripts that would do half of it.
    await writeWhole(join(folder.path, 'package.json'), manifest);
    return kept;
  } catch (error) {
    for (const target of put) await rm(target, { recursive: true, force: true });
    throw notWritten(folder.path, error);
  }
}

/** Moves a file or folder to where nothing is. */
async function moveNew(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    // Only a folder cannot be copied; onto one with something in it none can be moved.
    if (!['EISDIR', 'ENOTSUP', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await rename(from, to);
  }
}

const notWritten = (path: string, error: unknown): NotMade =>
  error instanceof NotMade
    ? error
    : new NotMade(
        `nothing can be written to ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      );
