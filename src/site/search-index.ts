import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Library } from '../core/library.ts';
import { INDEX_FOLDER } from '../core/search/files/manifest.ts';
import { type PagefindRecord, pagefindRecord } from '../outlets/pagefind-record.ts';
import { searchFiles } from '../outlets/search-files.ts';
import { searchRecords } from '../outlets/search-record.ts';
import { pathOf } from './links.ts';
import { NODE_PACKING } from './packing.ts';

/** Pagefind's own user interface is not used, so its files are not published. */
const ITS_INTERFACE = /-ui\.(?:js|css)$|pagefind-highlight\.js$/u;

/** Writes the search index of a library into `<folder>/search-index`, and Pagefind's. Returns the number of records. */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  for (const old of [INDEX_FOLDER, 'pagefind']) await rm(join(folder, old), { recursive: true, force: true });
  const records = await writePagefind(library, folder);
  for (const { name, bytes } of searchFiles(library, pathOf, NODE_PACKING)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return records;
}

/** Pagefind runs as a program of its own; it is ended before ours begins, so that their memory does not add up. */
async function writePagefind(library: Library, folder: string): Promise<number> {
  const records = searchRecords(library).map((record) => pagefindRecord(record, pathOf(record.ref)));
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    await addAll(index, records);
    await writeFiles(index, join(folder, 'pagefind'));
  } finally {
    await close();
  }
  return records.length;
}

async function addAll(index: PagefindIndex, records: readonly PagefindRecord[]): Promise<void> {
  for (const { url, content, language, meta, filters } of records) {
    // An empty record makes Pagefind refuse; its path at least is a word.
    const answer = await index.addCustomRecord({ url, content: content || url, language, meta, filters });
    if (answer.errors.length > 0) throw new Error(`${url} could not be indexed: ${answer.errors.join('; ')}`);
  }
}

async function writeFiles(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const { path, content } of files) {
    if (ITS_INTERFACE.test(path)) continue;
    const target = join(folder, path.replace(/^pagefind\//u, ''));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
