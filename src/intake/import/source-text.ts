import { isUtf8 } from 'node:buffer';
import { codePoint } from '../../core/printable.ts';
import { CONTROL, HIDDEN } from '../../schema/fields.ts';
import { type LostPlace, type Mended, repairEncoding } from './encoding/repair.ts';

/** An old document as text, with what was done to it. Places are lines and columns of the text as it came. */
export interface SourceText {
  /** Line feeds alone, no byte order mark, nothing that cannot be seen, at most 100 spaces in a row. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'mixed';
  readonly mended: readonly Mended[];
  readonly lost: readonly LostPlace[];
  readonly removed: readonly Removed[];
  /** Lines that were no UTF-8 and were read as Windows-1252. */
  readonly otherLines: readonly number[];
}

/** Characters that nobody sees and that change how a line looks. */
export interface Removed {
  readonly line: number;
  readonly column: number;
  /** `U+202E`. */
  readonly what: string;
}

export type NoText = { readonly fault: 'empty-file' | 'not-text' };

/** Bytes to text in whatever encoding they are, with misread UTF-8 put right. Never throws. */
export function sourceText(bytes: Uint8Array): SourceText | NoText {
  const decoded = decodedBytes(bytes);
  if (decoded === undefined) return { fault: 'not-text' };
  const lines = decoded.text.replace(/\r\n?/gu, '\n');
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(lines)) return { fault: 'empty-file' };
  const { text, mended, lost } = repairEncoding(lines);
  const { clean, removed } = withoutUnseen(text);
  return {
    text: clean.replace(LONG_GAP, GAP),
    encoding: decoded.encoding,
    mended,
    lost,
    removed,
    otherLines: decoded.otherLines,
  };
}

interface Decoded {
  readonly text: string;
  readonly encoding: SourceText['encoding'];
  readonly otherLines: readonly number[];
}

function decodedBytes(bytes: Uint8Array): Decoded | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    return /\0/u.test(text) ? undefined : { text, encoding: 'utf-16', otherLines: [] };
  }
  if (bytes.includes(0) || looksBinary(bytes)) return undefined;
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', otherLines: [] };
  return lineByLine(bytes);
}

/** More than one control byte in fifty is no text that anybody wrote. */
function looksBinary(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 65_536);
  const odd = some.reduce((sum, byte) => sum + (byte < 32 && !TEXT_CONTROLS.has(byte) ? 1 : 0), 0);
  return odd > some.length / 50;
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);

/** Each line that is UTF-8 as that, each other as Windows-1252, which gives every byte a character. */
function lineByLine(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder();
  const other = new TextDecoder('windows-1252');
  const lines: string[] = [];
  const otherLines: number[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (!isUtf8(line)) otherLines.push(lines.length + 1);
    lines.push((isUtf8(line) ? utf8 : other).decode(line));
    from = end === -1 ? bytes.length + 1 : end + 1;
  }
  const high = lines.filter((line) => /[^\0-\x7F]/u.test(line)).length;
  return {
    text: lines.join('\n'),
    encoding: otherLines.length < high ? 'mixed' : 'windows-1252',
    otherLines,
  };
}

/** The two joiners stay: emoji and several scripts cannot be written without them. */
function withoutUnseen(text: string): { readonly clean: string; readonly removed: readonly Removed[] } {
  const removed: Removed[] = [];
  const lines = text.split('\n').map((line, at) => {
    if (!HIDDEN.test(line) && !CONTROL.test(line)) return line.replace(/[\u2028\u2029]/gu, ' ');
    return line.replace(UNSEEN, (found, column: number) => {
      if (found === '\u200C' || found === '\u200D') return found;
      removed.push({ line: at + 1, column: column + 1, what: codePoint(found) });
      return /[\v\f\u2028\u2029]/u.test(found) ? ' ' : '';
    });
  });
  return { clean: lines.join('\n'), removed };
}

/** More spaces in a row than anybody lines up text with; many patterns take the square of their number. */
const GAP = ' '.repeat(100);
const LONG_GAP = /(?<![^\S\n])[^\S\n]{101,}/gu;

const UNSEEN = new RegExp(`${HIDDEN.source}|${CONTROL.source}|[\\u2028\\u2029]`, 'gu');
