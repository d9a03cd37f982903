import type { Pieces } from './pieces.ts';
import { SUSPECT_PIECES } from './suspects.ts';

/**
 * Where to look closely: each signature's rarest few bytes, and those of words that tell of failure, in a hash
 * table that one multiplication and one look answer for almost every byte of a log.
 */
export interface Grams {
  /** Which of the last four bytes are compared; the latest is the highest. */
  readonly mask: number;
  /** 1 for each slot of the table that is not empty. */
  readonly filter: Uint8Array;
  /** First entry of each slot, 0 for none. */
  readonly heads: Int32Array;
  /** The entry after each in its slot, 0 for none. */
  readonly next: readonly number[];
  readonly keys: readonly number[];
  /** Whose gram it is: the place of a signature, or SUSPECT. */
  readonly owners: readonly number[];
  /** For a signature: which of its pieces the gram is in, and where in it the gram's last byte is. */
  readonly pieces: readonly number[];
  readonly offsets: readonly number[];
}

export const SUSPECT = -1;

/** Knuth's multiplier; the upper 16 bits of the product are the slot. */
export const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16;

const WIDEST = 4;

export function gramsOf(all: readonly Pieces[]): Grams {
  const longest = all
    .map(({ pieces }) => Math.max(0, ...pieces.map((piece) => piece.length)))
    .filter((length) => length > 0);
  const width = Math.min(WIDEST, ...longest);
  const mask = (-1 << (8 * (WIDEST - width))) | 0;
  const table = {
    mask,
    filter: new Uint8Array(65_536),
    heads: new Int32Array(65_536),
    next: [0],
    keys: [0],
    owners: [SUSPECT],
    pieces: [0],
    offsets: [0],
  };
  const add = ({ key, piece, offset }: Gram, owner: number) => {
    const slot = slotOf(key);
    table.next.push(table.heads[slot] ?? 0);
    table.heads[slot] = table.keys.length;
    table.filter[slot] = 1;
    table.keys.push(key);
    table.owners.push(owner);
    table.pieces.push(piece);
    table.offsets.push(offset);
  };
  const own = all.map(({ pieces }) => pieces.flatMap((piece, at) => gramsIn(piece, at, width)));
  const counts = new Map<number, number>();
  for (const grams of own) {
    for (const key of new Set(grams.map((gram) => gram.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  own.forEach((grams, owner) => {
    const cost = ({ key }: Gram) => (counts.get(key) ?? 0) + commonness(key);
    const best = grams.reduce<Gram | undefined>(
      (least, gram) => (least === undefined || cost(gram) < cost(least) ? gram : least),
      undefined,
    );
    if (best !== undefined) add(best, owner);
  });
  const encoder = new TextEncoder();
  for (const text of SUSPECT_PIECES) {
    const [gram] = gramsIn(encoder.encode(text), 0, width);
    if (gram !== undefined) add(gram, SUSPECT);
  }
  return table;
}

interface Gram {
  readonly key: number;
  readonly piece: number;
  readonly offset: number;
}

function gramsIn(piece: Uint8Array, at: number, width: number): Gram[] {
  const found: Gram[] = [];
  for (let offset = width - 1; offset < piece.length; offset += 1) {
    let key = 0;
    for (let byte = offset - width + 1; byte <= offset; byte += 1)
      key = (key >>> 8) | ((piece[byte] ?? 0) << 24);
    found.push({ key, piece: at, offset });
  }
  return found;
}

/** Below 1: of grams that as many signatures have, the one with fewer of the usual letters is rarer in a log. */
function commonness(key: number): number {
  let common = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    const place = USUAL.indexOf(String.fromCharCode((key >>> shift) & 0xff));
    if (place >= 0) common += (USUAL.length - place) / USUAL.length / 5;
  }
  return common;
}

const USUAL = ' etaoinsrhldcump0123.:-/';
