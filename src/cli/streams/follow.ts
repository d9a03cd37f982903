import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AT_ONCE, type InputPiece } from './input.ts';

/** Milliseconds between two looks at files that had nothing new. */
const PAUSE = 200;

interface Followed {
  readonly path: string;
  readonly source: string;
  file: FileHandle;
  /** Bytes read from this file so far. */
  read: number;
}

/**
 * Files from their beginning, and then what is added to them, until somebody says stop. A file that was cut short
 * is read from its beginning again, and so is another that has taken its name (log rotation).
 */
export async function* followFiles(
  files: ReadonlyArray<{ readonly path: string; readonly source: string }>,
  stopped: AbortSignal,
): AsyncGenerator<InputPiece> {
  const followed: Followed[] = [];
  const buffer = new Uint8Array(AT_ONCE);
  try {
    for (const { path, source } of files) followed.push({ path, source, file: await open(path), read: 0 });
    while (!stopped.aborted) {
      let quiet = true;
      for (const one of followed) {
        const { bytesRead } = await one.file.read(buffer, 0, buffer.length, one.read);
        one.read += bytesRead;
        if (bytesRead > 0) {
          quiet = false;
          yield { source: one.source, bytes: buffer.subarray(0, bytesRead) };
        } else if (await startAgain(one)) quiet = false;
      }
      if (quiet) await sleep(PAUSE, undefined, { signal: stopped }).catch(() => undefined);
    }
  } finally {
    await Promise.all(followed.map(({ file }) => file.close()));
  }
}

/** Goes back to the beginning where the file is another or shorter one; says whether it did. */
async function startAgain(one: Followed): Promise<boolean> {
  const now = await stat(one.path).catch(() => undefined);
  if (now === undefined) return false;
  const own = await one.file.stat();
  if (now.ino !== own.ino || now.dev !== own.dev) {
    const next = await open(one.path).catch(() => undefined);
    if (next === undefined) return false;
    await one.file.close();
    one.file = next;
  } else if (own.size >= one.read) return false;
  one.read = 0;
  return true;
}
