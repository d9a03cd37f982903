import type { Family } from './family.ts';

/** A piece of a line as one reading sees it; `from` and `to` are UTF-16 units. */
export type Piece = Whole | Part;

/** Characters that are together the UTF-8 of one character. */
export interface Whole {
  readonly from: number;
  readonly to: number;
  readonly bytes: readonly number[];
  readonly char: string;
}

/** Characters that would be some bytes of one character, with others missing. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly bytes: readonly number[];
  readonly char?: never;
}

/** Pieces that touch each other. */
export type Run = readonly Piece[];

/** What of a line could be bytes of UTF-8 under a family's tables, in runs. Time is linear in the line. */
export function runsOf(line: string, { byteOf }: Family): Run[] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  let at = 0;
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  while (at < line.length) {
    const piece = pieceAt(line, at, byteOf);
    if (piece === undefined) {
      close();
      at += 1;
    } else {
      run.push(piece);
      at = piece.to;
    }
  }
  close();
  return runs;
}

function pieceAt(line: string, from: number, byteOf: ReadonlyMap<string, number>): Piece | undefined {
  const first = byteOf.get(line.charAt(from));
  if (first === undefined) return undefined;
  const wanted = lengthOf(first) ?? 4;
  const bytes = [first];
  while (bytes.length < wanted) {
    const next = byteOf.get(line.charAt(from + bytes.length));
    if (next === undefined || !isContinuation(next)) break;
    bytes.push(next);
  }
  const char = lengthOf(first) === bytes.length ? decode(bytes) : undefined;
  const place = { from, to: from + bytes.length, bytes };
  return char === undefined ? place : { ...place, char };
}

/** How many bytes a character has that begins with this one; undefined where none begins so (RFC 3629). */
export function lengthOf(lead: number): number | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return undefined;
}

export const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** The one character that the bytes are the UTF-8 of; undefined where they are none (RFC 3629, section 4). */
export function decode([first = 0, ...rest]: readonly number[]): string | undefined {
  const length = lengthOf(first);
  if (length !== rest.length + 1 || !rest.every(isContinuation)) return undefined;
  const point = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), first & (0x7f >> length));
  const tooLong = point < (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80);
  const none = tooLong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return none ? undefined : String.fromCodePoint(point);
}
