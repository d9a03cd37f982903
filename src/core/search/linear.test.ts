import { expect, test } from 'vitest';
import { computingTime, mostForSixteenfold, SIXTEENFOLD } from '../../test/computing-time.ts';
import { PIECES } from '../../test/pasted-text.ts';
import { codes } from './codes.ts';
import { meantFilters } from './filters.ts';
import { read } from './read/read.ts';
import { template } from './template.ts';
import { tokens } from './tokens.ts';

const SIZE = 1_500;

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
      const time = (size: number) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        return computingTime(() => work(text));
      };
      expect(time(SIZE * SIXTEENFOLD), `on ${JSON.stringify(piece)}`).toBeLessThan(
        mostForSixteenfold(time(SIZE)),
      );
    }
  },
  300_000,
);
