import { nearest } from '../nearest.ts';

export type Suggest = (word: string, known: readonly string[]) => string | undefined;

/**
 * Finds the nearest known word, as long as that stays cheap: after 200,000 comparisons it answers nothing
 * more, so that a library with thousands of broken references is still checked in a moment.
 */
export function suggester(comparisons = 200_000): Suggest {
  let left = comparisons;
  return (word, known) => {
    left -= known.length;
    return left < 0 ? undefined : nearest(word, known);
  };
}

/** `; the nearest is "x"`, for the end of a message, or nothing. */
export const orNearest = (near: string | undefined): string =>
  near === undefined ? '' : `; the nearest is "${near}"`;

/** `Write x if that is meant; otherwise …`, or only what comes otherwise. */
export function writeOr(near: string | undefined, otherwise: string): string {
  if (near !== undefined) return `Write "${near}" if that is meant; otherwise ${otherwise}.`;
  return `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}.`;
}
