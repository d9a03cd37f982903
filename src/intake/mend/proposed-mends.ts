import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lineDiff } from '../../core/line-diff.ts';
import { printable } from '../../core/printable.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { FILE_LIMIT } from '../file-text.ts';
import { knownPlace } from '../known-place.ts';
import { mended } from './mend.ts';

/** A file that can be put right, as it would be, and the lines in which that shows. */
export interface Mend {
  readonly file: string;
  readonly before: Uint8Array;
  readonly text: string;
  readonly diff: string;
}

/** What `--fix` would change in these files of a content folder; nothing is written. */
export async function proposedMends(
  folder: string,
  files: readonly string[],
  vocabulary: Vocabulary | undefined,
): Promise<Mend[]> {
  const mends: Mend[] = [];
  for (const file of files) {
    const place = knownPlace(file);
    const path = resolve(folder, file);
    const stat = await lstat(path).catch(() => undefined);
    if (place === undefined || !stat?.isFile() || stat.size > FILE_LIMIT) continue;
    const before = await readFile(path).catch(() => undefined);
    const text = before && mended(place, before, vocabulary);
    if (before !== undefined && text !== undefined)
      mends.push({ file, before, text, diff: diffOf(file, before, text) });
  }
  return mends;
}

function diffOf(file: string, before: Uint8Array, after: string): string {
  const old = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
  const plain = old.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const notes = [
    ...(old.startsWith('\uFEFF') ? ['the byte order mark goes'] : []),
    ...(old.includes('\r') ? ['lines end with a line feed alone'] : []),
  ];
  const lines = [...notes.map((note) => `  ${note}`), ...changedLines(plain, after)];
  return `${[printable(file), ...lines].join('\n')}\n`;
}

/** More lines than this on both sides, multiplied, take too long to compare. */
const MOST = 4_000_000;

/** What goes with its line in the old text, what comes with its line in the new one. */
function changedLines(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let same = 0;
  while (same < a.length - start && same < b.length - start && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  const [gone, come] = [a.slice(start, a.length - same), b.slice(start, b.length - same)];
  if (gone.length * come.length > MOST)
    return [`  lines ${start + 1} to ${a.length - same} are put in order`];
  let [from, to] = [start, start];
  return lineDiff(gone.join('\n'), come.join('\n')).flatMap(({ kind, text }) => {
    if (kind !== 'new') from += 1;
    if (kind !== 'gone') to += 1;
    if (kind === 'same') return [];
    return [kind === 'gone' ? `  ${from} - ${printable(text)}` : `  ${to} + ${printable(text)}`];
  });
}
