import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Stats } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Entry } from '../core/entry.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Entries of files that were read before and had no fault, without bodies that hold no link. A row counts only for the very file it was made of; of a
 * cache that is damaged, or was written by another version of the program, nothing is used.
 */
export interface ReadingCache {
  /** The entry of a file that is, by its place and times on the disk, the one that was read. */
  byStat(file: string, stat: Stats): Entry | undefined;
  /** The entry of a file with these bytes; its times may be others, as after a checkout. */
  byBytes(file: string, stat: Stats, bytes: Uint8Array): Entry | undefined;
  /** Keeps the entry of a file that has no fault; `stat` is from before the bytes were read. */
  keep(file: string, stat: Stats, bytes: Uint8Array, entry: Entry): void;
  /** Writes what was looked up or kept; where that fails, the next time is slower and nothing else. */
  save(): Promise<void>;
}

interface Row {
  /** Size, times of change in milliseconds, and number of the file. */
  readonly stat: readonly [number, number, number, number];
  readonly hash: string;
  readonly entry: Entry;
}

/** A file changed so shortly before it was read may change again without its times showing it, in milliseconds. */
const SETTLED = 2_000;

/**
 * Opens a cache; `path` is its file, `now` the time in milliseconds. It must lie where no contribution can put a
 * file, for whoever writes the cache says what has no fault.
 */
export async function openReadingCache(path: string, now: number): Promise<ReadingCache> {
  const version = programVersion();
  const before = await readRows(path, version);
  const rows = new Map<string, Row>();
  let isNew = false;
  return {
    byStat(file, stat) {
      const row = before.get(file);
      if (row === undefined || row.stat.some((value, i) => value !== statOf(stat)[i])) return undefined;
      rows.set(file, row);
      return row.entry;
    },
    byBytes(file, stat, bytes) {
      const row = before.get(file);
      if (row === undefined || row.hash !== hashOf(bytes)) return undefined;
      put(file, stat, { hash: row.hash, entry: row.entry });
      return row.entry;
    },
    keep(file, stat, bytes, entry) {
      const body = /[\])]|</u.test(entry.body) ? entry.body : '';
      put(file, stat, { hash: hashOf(bytes), entry: { ...entry, body } });
    },
    async save() {
      if (!isNew && rows.size === before.size) return;
      const text = Buffer.from(JSON.stringify([...rows]));
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeWhole(path, Buffer.concat([Buffer.from(`${version} ${hashOf(text)}\n`), text]));
      } catch {
        // A repository may be there for reading only.
      }
    },
  };

  function put(file: string, stat: Stats, row: Omit<Row, 'stat'>): void {
    isNew = true;
    // With times that fit no file, a row is still found by its bytes.
    const isSettled = Math.max(stat.mtimeMs, stat.ctimeMs) < now - SETTLED;
    rows.set(file, { ...row, stat: isSettled ? statOf(stat) : [-1, -1, -1, -1] });
  }
}

async function readRows(path: string, version: string): Promise<ReadonlyMap<string, Row>> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const end = bytes.indexOf('\n');
  const rows = bytes.subarray(end + 1);
  if (end === -1 || bytes.toString('utf8', 0, end) !== `${version} ${hashOf(rows)}`) return new Map();
  // What we wrote ourselves, to the last byte.
  return new Map(JSON.parse(rows.toString()) as [string, Row][]);
}

const statOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => [size, mtimeMs, ctimeMs, ino] as const;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url');

/** What decides on how a file is read: our own sources of those rooms, and the versions of the libraries. */
function programVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const room of ['schema', 'core', 'intake']) {
    const folder = resolve(import.meta.dirname, '..', room);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /(?<!\.test)\.[jt]s$/u.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .toSorted();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.update(readFileSync(resolve(import.meta.dirname, '../../package.json'))).digest('base64url');
}
