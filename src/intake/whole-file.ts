import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces a file as a whole: whoever reads it meanwhile sees the old text or the new one, and where writing
 * fails the old one stays. Its mode is kept. Rejects with the error of the file system.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  const mode = (await stat(path).catch(() => undefined))?.mode;
  try {
    await writeFile(beside, text, mode === undefined ? {} : { mode });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
