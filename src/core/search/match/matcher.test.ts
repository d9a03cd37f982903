import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computingTime, mostForSixteenfold, SIXTEENFOLD } from '../../../test/computing-time.ts';
import { compileMatcher, LONGEST_LINE } from './matcher.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The signature found in each line that has one, by number of the line. */
function found(signatures: readonly string[], text: string): Array<[number, number]> {
  const log = bytes(text);
  const hits: Array<[number, number]> = [];
  compileMatcher(signatures).scan(log, 0, log.length, 0, ({ line, signature }) => {
    if (signature >= 0) hits.push([line, signature]);
  });
  return hits;
}

const filling = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\r\n]/gu, ' '));
const literal = fc
  .string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 20 })
  .filter((text) => !/[<\r\n]/u.test(text) && /\w{3}/u.test(text));

test('a line made from a signature by filling its holes is found, alone and among others', () => {
  fc.assert(
    fc.property(
      fc.array(literal, { minLength: 1, maxLength: 4 }),
      fc.array(filling, { minLength: 6, maxLength: 6 }),
      fc.tuple(fc.boolean(), fc.boolean()),
      fc.array(literal, { maxLength: 8 }),
      (literals, fillings, [holeBefore, holeAfter], others) => {
        const parts = [...(holeBefore ? [''] : []), ...literals, ...(holeAfter ? [''] : [])];
        const signature = parts.join('<*>');
        const line = parts.reduce((made, part, at) => `${made}${fillings[at] ?? ''}${part}`);
        const longest = signature.length + 1;
        const shorter = others.filter((other) => other.length < longest && !line.includes(other.trim()));
        const hits = found([...shorter, signature], `before\n${line}\nafter`);
        expect(hits).toContainEqual([2, shorter.length]);
      },
    ),
  );
});

describe('a signature stands in a line', () => {
  test.each([
    ['with anything around it', 'disk is full', 'Jan 2 web: disk is full!', true],
    ['with its pieces in order', 'took <*> of <*> MB', 'took 3 of 90 MB', true],
    ['with nothing in a hole', "to '<*>' failed", "to '' failed", true],
    ['though an outer hole is not there', 'failed: <*>', 'it failed:', true],
    ['in any script', 'диск <*> полон', 'web: диск 3 полон', true],
    ['not with its pieces in another order', 'open <*> close', 'close then open', false],
    ['not in part of a longer number', 'exit code 1', 'exit code 137', false],
    ['not in part of a longer word', 'error 40', 'terror 40', false],
    ['where a later place has a border', 'exit code 1', 'exit code 13, exit code 1', true],
    ['in part of a word that a hole fills', 'user<*>', 'user42', true],
    ['not in another case', 'Disk is full', 'disk is full', false],
    ['not over a line end', 'one <*> two', 'one\ntwo', false],
    ['where it is coloured in the middle', 'disk is full', 'disk \u001B[1;31mis\u001B[0m full', true],
    ['where NUL stands between its letters', 'disk is full', 'd\0i\0s\0k\0 is full', true],
  ])('%s', (_, signature, line, stands) => {
    expect(found([signature], line).length > 0).toBe(stands);
  });
});

test('of several signatures in one line the longest counts, and a line counts once', () => {
  const signatures = ['is full', 'disk is full', 'disk'];
  expect(found(signatures, 'disk is full, disk is full\ndisk\nit is full')).toEqual([
    [1, 1],
    [2, 2],
    [3, 0],
  ]);
});

test('lines end with LF, CR LF or CR, and the last needs no end', () => {
  expect(found(['boom'], 'boom\nx\r\nboom\ry\rboom\n\nboom')).toEqual([
    [1, 0],
    [3, 0],
    [5, 0],
    [7, 0],
  ]);
});

test('the end of a very long line is not looked at, which is told', () => {
  const log = bytes(`${'x '.repeat(LONGEST_LINE / 2)} boom\nboom\n`);
  const lines: number[] = [];
  const scanned = compileMatcher(['boom']).scan(log, 0, log.length, 0, ({ line }) => lines.push(line));
  expect(scanned).toEqual({ lines: 2, cut: 1 });
  expect(lines).toEqual([2]);
});

test('a signature without any letter matches nothing, and does no harm', () => {
  expect(found(['<*>', '', 'disk'], 'disk')).toEqual([[1, 2]]);
});

test('work grows linearly with a text that is made to be slow', () => {
  const signatures = ['a'.repeat(200), `${'ab '.repeat(60)}<*>${'b'.repeat(90)}`];
  const matcher = compileMatcher(signatures);
  const time = (length: number) => {
    const log = bytes('a'.repeat(length) + 'ab '.repeat(length));
    return computingTime(() => matcher.scan(log, 0, log.length, 0, () => undefined));
  };
  time(10_000);
  expect(time(25_000 * SIXTEENFOLD)).toBeLessThan(mostForSixteenfold(time(25_000)));
});
