import { expect, test } from 'vitest';
import { codes } from './codes.ts';
import { read } from './read/read.ts';
import { template } from './template.ts';
import { tokens } from './tokens.ts';
import { calmer, weigher } from './word-weight.ts';

/** How much each word of a line counts. */
function weights(text: string): Record<string, number> {
  const [line] = read(text);
  if (line === undefined) return {};
  const weigh = weigher(line, template(line.message), 1);
  return Object.fromEntries(tokens(line.raw).map((token) => [token.word, weigh(token)]));
}

/** How much each line counts beside the others. */
function shares(...texts: readonly string[]): number[] {
  const lines = read(texts.join('\n'));
  return lines.map(calmer(lines));
}

test.each([
  '2031-01-02T03:04:05.678Z ERROR ledger torn',
  '2031-01-02 03:04:05,678 ERROR ledger torn',
  'Mar  3 04:05:06 web-1 app[812]: ledger torn',
  'E0303 04:05:06.789012   4242 page.go:138] ledger torn',
  '{"ts":"2031-01-02T03:04:05Z","pid":4242,"msg":"ledger torn"}',
  'ts=2031-01-02T03:04:05Z pid=4242 msg="ledger torn"',
  'ledger torn since 2031-01-02 03:04:05',
])('no number of a time or before the message is asked: %s', (line) => {
  const asked = Object.entries(weights(line)).filter(([, weight]) => weight > 0);
  expect(asked.filter(([word]) => /^\d+$/u.test(word))).toEqual([]);
  expect(asked).toEqual(expect.arrayContaining([['ledger', 1], ['torn', 1]])); // biome-ignore format: pairs
});

test('of a structured line the message and its codes count, other fields a fifth', () => {
  const line = '{"level":"error","component":"till","status":503,"msg":"ledger torn"}';
  expect(codes(line)).toHaveLength(1);
  expect(weights(line)).toMatchObject({ ledger: 1, torn: 1, 503: 1, component: 0.2, till: 0.2 });
});

test('how long and how much counts a fifth in what people write; versions, ports and codes count in full', () => {
  expect(weights('unready for more than 15 minutes')).toMatchObject({ 15: 0.2, minute: 1, unready: 1 });
  expect(weights('drops after a minute')).toMatchObject({ minute: 0.2, drop: 1 });
  expect(weights('disk above 90%')).toMatchObject({ 90: 0.2, disk: 1 });
  expect(weights('protobuf 3.7.1 on port 8080 gives 502')).toMatchObject({ 371: 1, 8080: 1, 502: 1 });
});

test('calm lines count less where another says what is wrong', () => {
  const calm = '2031-01-02T03:04:05Z INFO request took 3 ms';
  const failed = '2031-01-02T03:04:05Z ERROR ledger is torn';
  expect(shares(calm, failed)).toEqual([0.3, 1]);
  expect(shares('the ledger page is blank', calm)).toEqual([1, 0.3]);
  expect(shares(calm, calm)).toEqual([1, 1]);
});
