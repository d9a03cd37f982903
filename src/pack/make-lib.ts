import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isPacked, packedFile } from './packed-file.ts';

/** The folder of a project that `npm pack` takes the program from; it is there only while that runs. */
export const libOf = (project: string): string => join(project, 'lib');

/** Makes it anew of the project's sources. */
export async function makeLib(project: string): Promise<void> {
  await rm(libOf(project), { recursive: true, force: true });
  const sources = join(project, 'src');
  for (const entry of await readdir(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(sources, file).split(sep).join('/');
    if (!isPacked(path)) continue;
    const packed = packedFile(path, await readFile(file, 'utf8'));
    const target = join(libOf(project), packed.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, packed.text);
  }
}
