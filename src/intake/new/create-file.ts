import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import type { Plan } from './plan.ts';

/** Why a file was not written. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/**
 * Writes a planned file. One that has come to be there meanwhile, or that has changed since it was read, stays as it is.
 * Rejects with `NotWritten`, and leaves no half file and no empty folder.
 */
export async function createFile(folder: string, { path, text, before }: Plan): Promise<void> {
  const target = join(folder, path);
  try {
    if (before === undefined) await createNew(target, text);
    else if ((await readFile(target, 'utf8')) === before) await writeWhole(target, text);
    else throw new NotWritten(`${path} has changed meanwhile; begin again.`);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && existsSync(target))
      throw new NotWritten(`${path} is there already and stays as it is.`);
    throw new NotWritten(`${path} cannot be written (${code ?? String(error)}).`);
  }
}

async function createNew(target: string, text: string): Promise<void> {
  const made = await mkdir(dirname(target), { recursive: true });
  try {
    const file = await open(target, 'wx');
    try {
      await file.writeFile(text);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (made !== undefined) await rmdir(dirname(target)).catch(() => undefined);
    throw error;
  }
}
