import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READ_AT_MOST, readable } from './readable.ts';

const FAILURE = 'TypeError: Object of type Color is not JSON serializable';
const ordinary = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `2031-03-03T04:05:06Z INFO request ${from + i} done in 12ms`);

test('a short text is read as it is', () => {
  expect(readable('a\r\nb')).toMatchObject({ content: 'a\r\nb', leftOut: 0 });
  expect(readable('a\r\nb').numberOf(2)).toBe(2);
});

test('the one failure in the middle of a long log is read, under its own number', () => {
  const text = [...ordinary(40_000), FAILURE, ...ordinary(40_000, 40_000)].join('\n');
  const { content, numberOf, leftOut } = readable(text);
  const place = content.split('\n').indexOf(FAILURE);
  expect(place).toBeGreaterThan(0);
  expect(numberOf(place + 1)).toBe(40_001);
  expect(content.length + leftOut).toBe(text.length);
});

test('a calm line of another form than the rest is read too', () => {
  const odd = 'WebSocket reconnecting, attempt 1 of 5';
  const { content } = readable([...ordinary(9_000), odd, ...ordinary(9_000)].join('\n'));
  expect(content.split('\n')).toContain(odd);
});

test('of one endless line, both ends are read', () => {
  const { content, numberOf } = readable(`begin ${'x'.repeat(1_000_000)} end`);
  expect(content.startsWith('begin ')).toBe(true);
  expect(content.endsWith(' end')).toBe(true);
  expect([numberOf(1), numberOf(2)]).toEqual([1, 1]);
});

test('of an endless line among others, the beginning is read', () => {
  const endless = `{"error":"disk full",${'"a":1,'.repeat(200_000)}"z":0}`;
  const { content, numberOf } = readable(['Error:', 'from the log', endless, ''].join('\n'));
  const lines = content.split('\n');
  expect(lines.slice(0, 2)).toEqual(['Error:', 'from the log']);
  expect(lines[2]?.startsWith('{"error":"disk full"')).toBe(true);
  expect(numberOf(3)).toBe(3);
});

test('never more than there is room for, and every line that is read stands in the text under its number', () => {
  const line = fc.oneof(fc.string(), fc.nat().map(String), fc.constant('y'.repeat(30_000)));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = [...lines, ...ordinary(1_500), ...lines].join(end);
      const { content, numberOf } = readable(text);
      expect(content.length).toBeLessThanOrEqual(READ_AT_MOST + 1);
      const all = text.split(/\r\n|[\n\r\u2028\u2029]/u);
      for (const [at, one] of content.split(/\r\n|[\n\r\u2028\u2029]/u).entries()) {
        expect(all[numberOf(at + 1) - 1]).toContain(one);
      }
    }),
    { numRuns: 30 },
  );
});
