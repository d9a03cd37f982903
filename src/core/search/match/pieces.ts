import { HOLE } from '../template.ts';

/** The literal text of a signature, as the bytes of its UTF-8: what must stand in a line, in this order. */
export interface Pieces {
  readonly pieces: readonly Uint8Array[];
  /** The first piece begins a word, so `error 40` does not stand in `terror 40`. */
  readonly borderBefore: boolean;
  /** The last piece ends a word, so `error 40` does not stand in `error 404`. */
  readonly borderAfter: boolean;
  /** Bytes of all pieces: how much a line that holds them all has in common with the signature. */
  readonly mass: number;
}

/** Splits a signature at its holes. Blanks beside an outer hole are not asked for: `failed: <*>` fits `failed:`. */
export function piecesOf(signature: string): Pieces {
  const texts = signature.split(HOLE);
  const first = texts.findIndex((text) => !isBlank(text));
  const last = texts.findLastIndex((text) => !isBlank(text));
  const encoder = new TextEncoder();
  const pieces = texts
    .slice(Math.max(0, first), last + 1)
    .map((text, at, { length }) => trimmed(text, at === 0, at === length - 1))
    .filter((text) => text !== '')
    .map((text) => encoder.encode(text));
  const inHoleBefore = first > 0 && !/^\s/u.test(texts[first] ?? '');
  const inHoleAfter = last < texts.length - 1 && !/\s$/u.test(texts[last] ?? '');
  return {
    pieces,
    borderBefore: !inHoleBefore && isWordByte(pieces.at(0)?.at(0)),
    borderAfter: !inHoleAfter && isWordByte(pieces.at(-1)?.at(-1)),
    mass: pieces.reduce((sum, piece) => sum + piece.length, 0),
  };
}

/**
 * Whether all pieces stand in `bytes` from `start` to `end`, in order. The first that fits is taken each time,
 * which leaves the most for the next, so nothing is tried twice.
 */
export function stand(
  { pieces, borderBefore, borderAfter }: Pieces,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  let from = start;
  const last = pieces.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const piece = pieces[at] as Uint8Array;
    let place = find(bytes, piece, from, end);
    while (
      place >= 0 &&
      ((at === 0 && borderBefore && place > start && isWordByte(bytes[place - 1])) ||
        (at === last && borderAfter && place + piece.length < end && isWordByte(bytes[place + piece.length])))
    ) {
      place = find(bytes, piece, place + 1, end);
    }
    if (place < 0) return false;
    from = place + piece.length;
  }
  return pieces.length > 0;
}

/** Whether `piece` stands at `place`. */
export function standsAt(bytes: Uint8Array, piece: Uint8Array, place: number): boolean {
  for (let at = 0; at < piece.length; at += 1) {
    if (bytes[place + at] !== piece[at]) return false;
  }
  return true;
}

function find(bytes: Uint8Array, piece: Uint8Array, from: number, end: number): number {
  const first = piece[0];
  const last = end - piece.length;
  for (let place = from; place <= last; place += 1) {
    if (bytes[place] === first && standsAt(bytes, piece, place)) return place;
  }
  return -1;
}

/** ASCII letters, digits and the underscore; other scripts do not set words apart as a border would ask. */
function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || byte === 95 || (byte >= 97 && byte <= 122)
  );
}

function trimmed(text: string, atStart: boolean, atEnd: boolean): string {
  const left = atStart ? text.trimStart() : text;
  return atEnd ? left.trimEnd() : left;
}

const isBlank = (text: string): boolean => text.trim() === '';
