import { closeSync, openSync, writeSync } from 'node:fs';
import { generator } from './generated-content.ts';

export interface GeneratedLog {
  readonly bytes: number;
  readonly lines: number;
  /** Lines that were made from a signature. */
  readonly known: number;
}

/** Lines that are made before they are written. */
const AT_ONCE = 10_000;
/** Of 100 lines, so many are known, and so many tell of something unknown. */
const KNOWN = 1;
const UNKNOWN = 4;

/**
 * Writes a log of about `size` bytes, the same each time: one line in a hundred is made from a signature, four are
 * other errors, and the rest is calm, of the same words as the signatures so that none is set apart by its letters.
 */
export function writeGeneratedLog(path: string, size: number, signatures: readonly string[]): GeneratedLog {
  const random = generator(1);
  const words = [...new Set(signatures.flatMap((text) => text.match(/[a-z]{3,}/gu) ?? []))];
  const pick = <Item>(list: readonly Item[], fallback: Item): Item =>
    list[Math.floor(list.length * random())] ?? fallback;
  const sentence = (length: number) => Array.from({ length }, () => pick(words, 'word')).join(' ');
  const failures = Array.from({ length: 200 }, () => sentence(4));
  const file = openSync(path, 'w');
  let bytes = 0;
  let lines = 0;
  let known = 0;
  const line = (): string => {
    lines += 1;
    const stamp = new Date(1_925_089_445_000 + lines * 7).toISOString();
    const dice = random() * 100;
    if (dice < KNOWN) {
      known += 1;
      return `${stamp} ${pick(signatures, '').replaceAll('<*>', String(lines))}\n`;
    }
    if (dice < KNOWN + UNKNOWN) return `${stamp} ERROR ${pick(failures, '')} failed after ${lines} ms\n`;
    return `${stamp} INFO [worker-${lines % 16}] ${sentence(8)} ${lines}\n`;
  };
  try {
    while (bytes < size) bytes += writeSync(file, Array.from({ length: AT_ONCE }, line).join(''));
  } finally {
    closeSync(file);
  }
  return { bytes, lines, known };
}
