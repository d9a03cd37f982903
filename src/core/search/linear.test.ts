import { expect, test } from 'vitest';
import { PIECES } from '../../test/pasted-text.ts';
import { codes } from './codes.ts';
import { meantFilters } from './filters.ts';
import { read } from './read/read.ts';
import { template } from './template.ts';
import { tokens } from './tokens.ts';

/**
 * Time is compared with itself on eight times the text: linear work takes about 8 times as long, quadratic 64.
 * The least of several runs, so that a busy machine does not matter.
 */
const GROWTH = 8;
const LIMIT = 32;
const SIZE = 4_000;
/** Shorter than a clock can tell apart: fast enough. */
const TOO_SHORT_TO_TELL = 5;

const pairs = PIECES.flatMap((piece, at) => [piece, piece + (PIECES[(at * 7 + 3) % PIECES.length] ?? '')]);

test.each([
  ['read', read],
  ['template', template],
  ['tokens', tokens],
  ['codes', codes],
  ['filters', (text: string) => meantFilters(text.replace(/[\n\r]/gu, ' ').slice(0, 400), '2031-03-03')],
] as const)(
  '%s takes time linear in the length of any text',
  (_, work) => {
    for (const piece of pairs) {
      const short = least(work, piece.repeat(Math.ceil(SIZE / piece.length)));
      const long = least(work, piece.repeat(Math.ceil((SIZE * GROWTH) / piece.length)));
      expect(long, `on ${JSON.stringify(piece)}`).toBeLessThan(
        Math.max(TOO_SHORT_TO_TELL * LIMIT, short * LIMIT),
      );
    }
  },
  60_000,
);

function least(work: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = performance.now();
    work(text);
    best = Math.min(best, performance.now() - before);
    if (best < 1) break;
  }
  return best;
}
