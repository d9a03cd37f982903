import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkEntry, type EntryReading, failedEntry } from './check-entry.ts';
import { problemAt, TOP } from './fault.ts';
import { FILE_LIMIT } from './file-text.ts';
import { knownPlace } from './known-place.ts';
import { strayProblem, unreadableProblem, wrongNameProblem } from './name-problem.ts';

/**
 * Reads and checks one file, given by its path inside the content folder. A file that is too large is not
 * opened. Never throws because of what lies there or is missing.
 */
export async function readEntry(folder: string, filePath: string): Promise<EntryReading> {
  const place = knownPlace(filePath);
  if (place === undefined) {
    const problem = wrongNameProblem(filePath) ?? strayProblem(filePath, 'No write-up has its place here.');
    return { problems: [problem], unread: [] };
  }
  const path = resolve(folder, filePath);
  const stat = await lstat(path).catch(() => undefined);
  if (!stat?.isFile()) return failedEntry(place, [unreadableProblem(filePath)]);
  if (stat.size > FILE_LIMIT) return failedEntry(place, [tooLarge(filePath, stat.size)]);
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? failedEntry(place, [unreadableProblem(filePath)]) : checkEntry(place, bytes);
}

const tooLarge = (filePath: string, size: number) =>
  problemAt(TOP, filePath, {
    code: 'file-too-large',
    message: `The file has ${size} bytes, expected at most ${FILE_LIMIT} (1 MiB).`,
    remedy: 'Keep the lines that matter, and put whole logs where the write-up can name them.',
  });
