import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { FILE_LIMIT } from '../file-text.ts';

/** An old document, or why there is none to be had. */
export interface Gathered {
  /** As the report names it: the name of the folder that was given, and the way inside it, with forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly fault?: 'unreadable-file' | 'file-too-large';
}

export interface Sources {
  readonly documents: readonly Gathered[];
  /** What lay in the folders and was not looked at, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * The documents of files and folders, in the order of their names. In folders no link is followed, so none leads in a
 * circle; dot files, installed packages and the folder that is imported into are left alone. Paths are absolute.
 */
export async function gatherSources(paths: readonly string[], out: string): Promise<Sources> {
  const walk: Walk = {
    documents: [],
    skipped: [],
    out: await realpath(out).catch(() => out),
    seen: new Set(),
  };
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) await walkFolder(walk, await realpath(path), basename(path));
    else await addFile(walk, path, basename(path), found?.size);
  }
  return {
    documents: walk.documents.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    skipped: walk.skipped,
  };
}

interface Walk {
  readonly documents: Gathered[];
  readonly skipped: Array<{ name: string; reason: string }>;
  readonly out: string;
  readonly seen: Set<string>;
}

async function walkFolder(walk: Walk, folder: string, name: string): Promise<void> {
  if (folder === walk.out || folder.startsWith(walk.out + sep)) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    walk.documents.push({ name, path: folder, fault: 'unreadable-file' });
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const inside = `${name}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isSymbolicLink())
      walk.skipped.push({ name: inside, reason: 'a symbolic link, which is not followed' });
    else if (entry.isDirectory()) await walkFolder(walk, path, inside);
    else if (!entry.isFile()) walk.skipped.push({ name: inside, reason: 'neither a file nor a folder' });
    else if (!DOCUMENT.test(entry.name))
      walk.skipped.push({ name: inside, reason: 'no Markdown, text or HTML by its ending' });
    else await addFile(walk, path, inside, (await lstat(path).catch(() => undefined))?.size);
  }
}

const DOCUMENT = /\.(?:md|mdx|markdown|txt|text|html?|xhtml)$/iu;

async function addFile(walk: Walk, path: string, name: string, size: number | undefined): Promise<void> {
  if (walk.seen.has(path)) return;
  walk.seen.add(path);
  const fault = size === undefined ? 'unreadable-file' : size > FILE_LIMIT ? 'file-too-large' : undefined;
  walk.documents.push(fault === undefined ? { name, path } : { name, path, fault });
}

/** The bytes of a document; undefined where it cannot be read. */
export const readSource = (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch(() => undefined);
