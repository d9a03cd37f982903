import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMatcher, LONGEST_LINE } from './matcher.ts';
import { wholeLines } from './whole-lines.ts';

/** What a matcher finds, and how many lines, in a log that comes in chunks. */
function report(log: Uint8Array, cuts: readonly number[]) {
  const matcher = compileMatcher(['boom <*> end', 'é is full']);
  const hits: string[] = [];
  let lines = 0;
  let cut = 0;
  const stream = wholeLines((bytes, from, to) => {
    const scanned = matcher.scan(bytes, from, to, lines, (hit) => {
      const text = new TextDecoder().decode(hit.bytes.subarray(hit.start, hit.end));
      hits.push(`${hit.line} ${hit.signature} ${text}`);
    });
    lines += scanned.lines;
    cut += scanned.cut;
  });
  const places = [0, ...cuts.map((place) => place % (log.length + 1)).sort((a, b) => a - b), log.length];
  places.slice(1).forEach((to, at) => {
    // A buffer that is used again, as a reader does.
    const chunk = log.slice(places[at], to);
    stream.push(chunk);
    chunk.fill(0x21);
  });
  stream.end();
  return { hits, lines, cut };
}

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    'boom ',
    ' end',
    'é is full',
    'ERROR 5 ',
    '\u001B[31m',
    '\0',
    '🔥',
    ' ',
  ),
  fc.string({ maxLength: 12 }),
);

test('wherever a stream is cut into chunks, the same is found', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.array(fc.nat(2_000), { maxLength: 30 }),
      (parts, cuts) => {
        const log = new TextEncoder().encode(parts.join(''));
        expect(report(log, cuts)).toEqual(report(log, []));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([LONGEST_LINE - 1, LONGEST_LINE, LONGEST_LINE + 1, LONGEST_LINE + 2, 3 * LONGEST_LINE])(
  'a line of %d bytes is cut at the same place in any chunks',
  (length) => {
    const line = `boom ${' '.repeat(length - 9)} end`.slice(0, length);
    for (const end of ['\n', '\r\n', '\r', '']) {
      const log = new TextEncoder().encode(`${line}${end}ERROR next`);
      const whole = report(log, []);
      expect(whole.cut).toBe(
        end !== '' ? Number(length > LONGEST_LINE) : 1 - Number(length + 10 <= LONGEST_LINE),
      );
      for (const cuts of [
        [1],
        [length - 1],
        [length],
        [length + 1],
        [100, LONGEST_LINE, LONGEST_LINE + 1, length],
      ]) {
        expect(report(log, cuts)).toEqual(whole);
      }
    }
  },
);

test('a stream that ends in the middle of a character still has its last line', () => {
  const log = new TextEncoder().encode('ERROR 🔥').slice(0, -2);
  expect(report(log, [log.length - 1])).toEqual({ hits: ['1 -1 ERROR \uFFFD'], lines: 1, cut: 0 });
});
