import { expect, test } from 'vitest';
import { stamp } from './stamp.ts';

test.each([
  ['2031-01-02T03:04:05.678Z web ERROR no', '2031-01-02T03:04:05.678Z'],
  ['[2031-01-02 03:04:05,678] ERROR no', '2031-01-02 03:04:05,678'],
  ['Jan  2 03:04:05 host app[12]: no', 'Jan  2 03:04:05'],
  ['E0102 03:04:05.000000    1 sync.go:12] no', '0102 03:04:05.000000'],
  ['{"time":"2031-01-02T03:04:05Z","msg":"no"}', '2031-01-02T03:04:05Z'],
  ['{"level":50,"time":1925089445678,"msg":"no"}', '1925089445678'],
  ['ts=2031-01-02T03:04:05Z level=error msg=no', '2031-01-02T03:04:05Z'],
  ['web-1  | 2031-01-02T03:04:05Z ERROR no', '2031-01-02T03:04:05Z'],
  ['no time here', undefined],
  ['it broke at 03:04:05 today', undefined],
  ['', undefined],
])('%j', (line, time) => {
  expect(stamp(line)).toBe(time);
});
