import type { Family } from './family.ts';
import { decode, isContinuation, lengthOf, type Part } from './piece.ts';

/** What may have stood where bytes of a character are missing. */
export interface Guess {
  /** The one character that is usual among those possible; undefined where there are several or none. */
  readonly char: string | undefined;
  /** It was a picture (an emoji), whichever. */
  readonly picture: boolean;
  /** All usual characters that are possible, at most a handful. */
  readonly possible: readonly string[];
}

const NAMED = 8;

/** Fills the missing bytes of a part with those that its family loses; undefined where nothing fits. */
export function guess({ bytes }: Part, { lost }: Family): Guess | undefined {
  const [first = 0] = bytes;
  const filled = isContinuation(first)
    ? leadFilled(bytes, lost)
    : filledOf(bytes, lengthOf(first) ?? 0, lost);
  const usual = [...new Set(filled)].filter((char) => USUAL.test(char));
  if (filled.length === 0) return undefined;
  const picture = first === 0xf0 || filled.every((char) => /\p{Extended_Pictographic}/u.test(char));
  return { char: usual.length === 1 ? usual[0] : undefined, picture, possible: usual.slice(0, NAMED) };
}

/** Only the first byte of an emoji is ever lost alone, and three bytes must have stayed. */
function leadFilled(bytes: readonly number[], lost: readonly number[]): string[] {
  if (bytes.length !== 3 || bytes[0] !== 0x9f) return [];
  return lost.filter((byte) => byte >= 0xf0).flatMap((lead) => decode([lead, ...bytes]) ?? []);
}

function filledOf(bytes: readonly number[], length: number, lost: readonly number[]): string[] {
  const missing = length - bytes.length;
  // A lead alone is a letter like any other.
  if (bytes.length < 2 || missing < 1 || missing > 2) return [];
  const rows =
    missing === 1 ? insertions(bytes, lost) : insertions(bytes, lost).flatMap((row) => insertions(row, lost));
  return rows.flatMap((row) => decode(row) ?? []);
}

function insertions(bytes: readonly number[], lost: readonly number[]): number[][] {
  return bytes.flatMap((_, at) =>
    lost.filter(isContinuation).map((byte) => [...bytes.slice(0, at + 1), byte, ...bytes.slice(at + 1)]),
  );
}

/** Emoji as they are shown without a selector, the selector itself, a closing quotation mark. */
const USUAL = /[\p{Emoji_Presentation}\u201D]|\uFE0F/u;
