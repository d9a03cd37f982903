import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lineDiff } from '../core/line-diff.ts';
import { printable } from '../core/printable.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { FILE_LIMIT } from './file-text.ts';
import { knownPlace } from './known-place.ts';
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
  // Mends keep the number of lines, so line stands beside line.
  const [a, b] = [plain.split('\n'), after.split('\n')];
  const changed = a.flatMap((line, i) =>
    line === b[i]
      ? []
      : lineDiff(line, b[i] ?? '')
          .map(({ kind, text }) => `${kind === 'gone' ? '-' : '+'} ${printable(text)}`)
          .map((said) => `  ${i + 1} ${said}`),
  );
  return `${[printable(file), ...notes.map((note) => `  ${note}`), ...changed].join('\n')}\n`;
}
