import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { tokens } from '../tokens.ts';
import { countWords, wordTable } from '../words.ts';
import { LONGEST_LINE } from './matcher.ts';
import { createTally, MOST_TEMPLATES, type Tally } from './tally.ts';

const SIGNATURES = [
  "queue '<*>' is full",
  'TypeError: unexpected keyword argument user_name in consumer.receive',
];
const known = SIGNATURES.map((text, place) => ({ record: `incident/Q-${place}`, text, place: 0 }));
const filler = Array.from({ length: 60 }, (_, at) => [`filler${at}`]);
const table = wordTable(
  countWords([...SIGNATURES.map((text) => tokens(text).map(({ word }) => word)), ...filler]),
);

function tallied(...logs: readonly (string | Uint8Array)[]): Tally {
  const tally = createTally(known, table);
  logs.forEach((log, at) => {
    const stream = tally.open(`${at}.log`);
    stream.push(typeof log === 'string' ? new TextEncoder().encode(log) : log);
    stream.end();
  });
  return tally;
}

test('a known line is counted, with its first and last place over all streams', () => {
  const tally = tallied("\n2031-01-02T03:04:05Z app: queue 'a' is full\n", "queue 'b' is full");
  expect(tally.known()).toEqual([
    {
      signature: 0,
      count: 2,
      nearly: 0,
      first: { source: '0.log', line: 2, time: '2031-01-02T03:04:05Z' },
      last: { source: '1.log', line: 1, time: undefined },
      sample: "2031-01-02T03:04:05Z app: queue 'a' is full",
    },
  ]);
});

test('an error that is a known line but for case and blanks is told as nearly known', () => {
  const [row] = tallied('TypeError: unexpected keyword argument user_name  in Consumer.receive').known();
  expect(row).toMatchObject({ signature: 1, count: 1, nearly: 1 });
});

test('errors that differ only in what varies are one group, others are not', () => {
  const tally = tallied(
    [
      'ERROR no route to 10.0.0.1:80',
      'ERROR no route to 10.0.0.2:81',
      'ERROR no write: E11000',
      'ERROR no write: E11001',
    ]
      .map((line) => `2031-01-02T03:04:05Z ${line}\n`)
      .join(''),
  );
  expect(tally.unknown().map(({ template, count }) => [template, count])).toEqual([
    ['no route to <*>', 2],
    ['no write: E11000', 1],
    ['no write: E11001', 1],
  ]);
});

test('a signature is fresh once', () => {
  const tally = createTally(known, table);
  const stream = tally.open('-');
  const line = new TextEncoder().encode("queue 'a' is full\n");
  stream.push(line);
  expect(tally.fresh().map(({ signature }) => signature)).toEqual([0]);
  stream.push(line);
  expect(tally.fresh()).toEqual([]);
});

describe('bad input', () => {
  test.each([
    ['nothing', '', 0],
    ['only line ends', '\n\r\n\r', 3],
    ['a broken character at the end', new Uint8Array([0xf0, 0x9f]), 1],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x0a, 0xc3, 0x28]), 2],
    ['100,000 lines', 'calm\n'.repeat(100_000), 100_000],
  ])('%s is counted and found calm', (_, log, lines) => {
    const tally = tallied(log);
    expect(tally.totals()).toMatchObject({ lines, cut: 0, knownLines: 0, unknownLines: 0 });
  });

  test('a megabyte in one line is looked at in part, which is told', () => {
    const tally = tallied(`ERROR ${'x'.repeat(1_000_000)} queue 'a' is full`);
    expect(tally.totals()).toMatchObject({
      lines: 1,
      cut: 1,
      knownLines: 0,
      unknownLines: 1,
      bytes: 1_000_024,
    });
    expect(tally.unknown()[0]?.sample.length).toBeLessThan(1_000);
    expect(LONGEST_LINE).toBeLessThan(1_000_000);
  });
});

test('memory does not grow with the stream', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const tally = createTally(known, table);
  const stream = tally.open('-');
  let number = 0;
  const push = (megabytes: number) => {
    for (let at = 0; at < megabytes * 16; at += 1) {
      let text = '';
      // Every second line is an error as no other was before.
      for (; text.length < 62_500; number += 1) {
        const word = number.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
        text += `2031-01-02T03:04:05Z ${number % 2 === 0 ? 'ERROR' : 'INFO'} ${word} ${'and so on '.repeat(9)}\n`;
      }
      stream.push(new TextEncoder().encode(text));
    }
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  // By then all there is room for is kept.
  const before = push(3);
  const after = push(5);
  expect(tally.totals().pushedOut).toBeGreaterThan(0);
  expect(tally.unknown()).toHaveLength(MOST_TEMPLATES);
  expect(after - before).toBeLessThan(5);
}, 120_000);
