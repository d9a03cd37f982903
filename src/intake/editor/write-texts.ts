import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/** Writes texts by their file names into a folder, which is made where it is not there. Rejects as the file system does. */
export async function writeTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of texts) await writeWhole(join(folder, name), text);
}
