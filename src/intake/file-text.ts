import { isUtf8 } from 'node:buffer';
import type { Fault, Place } from './fault.ts';
import { TOP } from './fault.ts';

/** The most that one file may weigh, in bytes. */
export const FILE_LIMIT = 1024 * 1024;

type TextFault = Omit<Fault, 'offset'> & { readonly place: Place };

/** `text` has no byte order mark and only line feeds; it is undefined where the file cannot be read on. */
export interface FileText {
  readonly text: string | undefined;
  readonly faults: readonly TextFault[];
}

/** Bytes to text, with every fault of the encoding. Only NUL bytes and an empty file end the reading. */
export function fileText(bytes: Uint8Array): FileText {
  const utf16 = isUtf16(bytes);
  if (utf16 !== undefined) return { text: undefined, faults: [utf16] };
  const faults = [nulByte(bytes), badByte(bytes)].filter((fault) => fault !== undefined);
  if (bytes.includes(0)) return { text: undefined, faults };
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\uFEFF')) {
    faults.push(BYTE_ORDER_MARK);
    text = text.slice(1);
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    faults.push(crlf(text, carriageReturn));
    text = text.replace(/\r\n?/gu, '\n');
  }
  if (text.trim() !== '') return { text, faults };
  return { text: undefined, faults: [...faults, EMPTY] };
}

const UTF8_REMEDY = 'Save the file again with the encoding UTF-8.';

const BYTE_ORDER_MARK: TextFault = {
  code: 'byte-order-mark',
  place: TOP,
  message: 'The file begins with a byte order mark (U+FEFF), expected its first character.',
  remedy: 'Save the file as UTF-8 without BOM.',
};

const EMPTY: TextFault = {
  code: 'empty-file',
  place: TOP,
  message: 'The file is empty, expected a write-up.',
  remedy: 'Write its first keys, or delete the file.',
};

function crlf(text: string, offset: number): TextFault {
  const before = text.slice(0, offset).split('\n');
  return {
    code: 'crlf-line-ends',
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    message: 'Lines end with a carriage return, first this one; expected a line feed alone (LF).',
    remedy: 'Set the line ends of the file to LF in your editor and save it.',
  };
}

function isUtf16(bytes: Uint8Array): TextFault | undefined {
  const [first, second] = bytes;
  if (!(first === 0xff && second === 0xfe) && !(first === 0xfe && second === 0xff)) return undefined;
  return {
    code: 'not-utf8',
    place: TOP,
    message: 'The file is written in UTF-16, expected UTF-8.',
    remedy: UTF8_REMEDY,
  };
}

function nulByte(bytes: Uint8Array): TextFault | undefined {
  const at = bytes.indexOf(0);
  if (at === -1) return undefined;
  const lineStart = bytes.lastIndexOf(LINE_FEED, at) + 1;
  return {
    code: 'nul-byte',
    place: { line: lineOf(bytes, lineStart), column: decoded(bytes.subarray(lineStart, at)).length + 1 },
    message: 'The file holds a NUL byte, expected text.',
    remedy: 'Delete the byte; where the whole file is not text, it does not belong here.',
  };
}

const LINE_FEED = 0x0a;

/** The first byte that is not UTF-8. A line feed is never part of a longer character, so lines are judged alone. */
function badByte(bytes: Uint8Array): TextFault | undefined {
  if (isUtf8(bytes)) return undefined;
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next === -1 ? bytes.length : next;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line)) {
      const { column, byte } = badByteOfLine(line);
      return {
        code: 'not-utf8',
        place: { line: lineOf(bytes, start), column },
        message: `The byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8.`,
        remedy: UTF8_REMEDY,
      };
    }
    start = end + 1;
  }
  return undefined;
}

function badByteOfLine(line: Uint8Array): { readonly column: number; readonly byte: number } {
  let at = 0;
  let column = 1;
  for (const character of decoded(line)) {
    const written = Buffer.from(character);
    if (!written.equals(line.subarray(at, at + written.length))) break;
    at += written.length;
    column += character.length;
  }
  return { column, byte: line[at] ?? 0 };
}

function lineOf(bytes: Uint8Array, lineStart: number): number {
  let line = 1;
  for (
    let at = bytes.indexOf(LINE_FEED);
    at !== -1 && at < lineStart;
    at = bytes.indexOf(LINE_FEED, at + 1)
  ) {
    line += 1;
  }
  return line;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
