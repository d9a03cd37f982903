import { asksForCleaning, cleanLine } from './clean-line.ts';
import { type Grams, gramsOf, SUSPECT, slotOf } from './grams.ts';
import { type Pieces, piecesOf, stand, standsAt } from './pieces.ts';

/** Of a longer line, only so many bytes are looked at. */
export const LONGEST_LINE = 65_536;

/** A line that is known, or that has a word in it that tells of failure. */
export interface Hit {
  /** Holds the line during the call only. */
  readonly bytes: Uint8Array;
  /** Where the line begins and ends in `bytes`, without its line end; at most LONGEST_LINE bytes. */
  readonly start: number;
  readonly end: number;
  /** Number of the line, from 1. */
  readonly line: number;
  /** Place of the signature in the list that was compiled; -1 where none stands in the line. */
  readonly signature: number;
}

/** What a scan went over. */
export interface Scanned {
  readonly lines: number;
  /** Lines longer than LONGEST_LINE, of which the rest was not looked at. */
  readonly cut: number;
}

export interface Matcher {
  /**
   * Goes once over whole lines, `bytes` from `from` to `to`, and hands each hit to `take`, in order. A line ends
   * with LF, CR LF or CR; the last may have no end. `before` is the number of lines that came before.
   */
  scan(bytes: Uint8Array, from: number, to: number, before: number, take: (hit: Hit) => void): Scanned;
}

/**
 * Compiles signatures, text with `<*>` for what varies, into one matcher for all. Each is found by its rarest few
 * bytes, then its literal pieces are looked for in order; of several in one line the longest counts. Nothing of a
 * signature is ever run as a pattern, and time grows linearly with the bytes.
 */
export function compileMatcher(signatures: readonly string[]): Matcher {
  const all = signatures.map(piecesOf);
  const grams = gramsOf(all);
  const matcher: Matcher = {
    scan(bytes, from, to, before, take) {
      const tried = new Set<number>();
      let line = before + 1;
      let start = from;
      let best = NONE;
      let suspect = isKlogError(bytes, from);
      let dirty = false;
      let cut = 0;
      for (let at = from - 1; start < to; ) {
        at = nextEvent(grams, bytes, at + 1, to);
        const byte = at < to ? (bytes[at] as number) : LF;
        if (byte === LF || (byte === CR && (at + 1 >= to || bytes[at + 1] !== LF))) {
          const end = byte === LF && at < to && at > start && bytes[at - 1] === CR ? at - 1 : at;
          const close = Math.min(end, start + LONGEST_LINE);
          if (end > close) cut += 1;
          if (dirty) takeCleaned(matcher, { bytes, start, end: close, line, signature: best }, take);
          else if (suspect || best !== NONE) take({ bytes, start, end: close, line, signature: best });
          line += 1;
          start = at + 1;
          best = NONE;
          dirty = false;
          suspect = isKlogError(bytes, start);
          if (tried.size > 0) tried.clear();
        } else if (asksForCleaning(byte)) dirty = true;
        else if (byte >= BLANK && at - start < LONGEST_LINE) {
          const place = { bytes, at, start, to, tried };
          const key = keyAt(bytes, at) & grams.mask;
          for (
            let entry = grams.heads[slotOf(key)] as number;
            entry !== 0;
            entry = grams.next[entry] as number
          ) {
            if (grams.keys[entry] !== key) continue;
            const owner = grams.owners[entry] as number;
            if (owner === SUSPECT) suspect = true;
            else if (isBetter(all, owner, best) && isThere(grams, all, entry, place)) best = owner;
          }
        }
      }
      return { lines: line - before - 1, cut };
    },
  };
  return matcher;
}

const NONE = -1;
const LF = 10;
const CR = 13;
const TAB = 9;
const BLANK = 32;

/** Where the next line end, control character or known gram ends, from `from` on; `to` where there is none. */
function nextEvent({ filter, mask }: Grams, bytes: Uint8Array, from: number, to: number): number {
  let key = keyAt(bytes, from - 1);
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    key = (key >>> 8) | (byte << 24);
    if (byte < BLANK ? byte !== TAB : filter[slotOf(key & mask)] !== 0) return at;
  }
  return to;
}

/** The last bytes, four at most, the latest the highest. */
function keyAt(bytes: Uint8Array, at: number): number {
  let key = 0;
  for (let place = at < 3 ? 0 : at - 3; place <= at; place += 1) {
    key = (key >>> 8) | ((bytes[place] as number) << 24);
  }
  return key;
}

interface Place {
  readonly bytes: Uint8Array;
  /** Where the gram ends. */
  readonly at: number;
  /** Where the line begins. */
  readonly start: number;
  readonly to: number;
  /** Signatures that were looked for in this line already. */
  readonly tried: Set<number>;
}

const massOf = (all: readonly Pieces[], owner: number): number => all[owner]?.mass ?? 0;

const isBetter = (all: readonly Pieces[], owner: number, best: number): boolean =>
  best === NONE || massOf(all, owner) > massOf(all, best);

/** Whether the signature of an entry stands in the line in which its gram was found. */
function isThere(grams: Grams, all: readonly Pieces[], entry: number, place: Place): boolean {
  const owner = grams.owners[entry] as number;
  const { bytes, at, start, to, tried } = place;
  const pieces = all[owner] as Pieces;
  const piece = pieces.pieces[grams.pieces[entry] as number] as Uint8Array;
  const begin = at - (grams.offsets[entry] as number);
  if (begin < start || begin + piece.length > to || !standsAt(bytes, piece, begin)) return false;
  if (tried.has(owner)) return false;
  tried.add(owner);
  return stand(pieces, bytes, start, lineEnd(bytes, start, at, to));
}

function lineEnd(bytes: Uint8Array, start: number, at: number, to: number): number {
  const most = Math.min(to, start + LONGEST_LINE);
  let end = at;
  while (end < most && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  return end;
}

/** What was printed for a terminal is also read as it is seen there. */
function takeCleaned(matcher: Matcher, hit: Hit, take: (hit: Hit) => void): void {
  const { start, end, line, signature } = hit;
  const bytes = cleanLine(hit.bytes.subarray(start, end));
  if (signature !== NONE) take({ bytes, start: 0, end: bytes.length, line, signature });
  else matcher.scan(bytes, 0, bytes.length, line - 1, take);
}

/** `E0102 15:04:05.000000`: a line of klog whose level is error or fatal. */
function isKlogError(bytes: Uint8Array, start: number): boolean {
  if (start + 1 >= bytes.length) return false;
  const level = bytes[start];
  const digit = bytes[start + 1] as number;
  return (level === 69 || level === 70) && digit >= 48 && digit <= 49;
}
