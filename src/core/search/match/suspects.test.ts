import { expect, test } from 'vitest';
import { read } from '../read/read.ts';
import { compileMatcher } from './matcher.ts';
import { isErrorLike } from './suspects.ts';

const judged = (text: string): boolean => read(text).some(isErrorLike);

/** Whether the matcher, which knows no signature here, hands the line on to be looked at. */
function lookedAt(text: string): boolean {
  const log = new TextEncoder().encode(text);
  let taken = false;
  compileMatcher([]).scan(log, 0, log.length, 0, () => {
    taken = true;
  });
  return taken;
}

test.each([
  '2031-01-02T03:04:05Z web ERROR no route',
  '2031-01-02 03:04:05,123 [main] FATAL gone',
  'E0102 03:04:05.000000   1 sync.go:12] no node',
  '{"level":"error","msg":"no route"}',
  '{"level":50,"msg":"no route"}',
  'time=2031-01-02T03:04:05Z level=error msg="no route"',
  'ValueError: not a number',
  'panic: runtime error: index out of range',
  'Traceback (most recent call last):',
  'Jan  2 03:04:05 web kernel: app[12]: segfault at 0',
  'upload failed, giving up',
  'connect: connection refused',
  'read: connection timed out',
])('%s is an error, and is looked at', (line) => {
  expect([judged(line), lookedAt(line)]).toEqual([true, true]);
});

test.each([
  '2031-01-02T03:04:05Z web INFO retry after error',
  '2031-01-02T03:04:05Z web DEBUG failed once',
  'built with 0 errors',
  'done, errors: 0',
  'GET /error.html 200',
  '    at handle (/srv/app/error.js:12:3)',
  'all is well',
])('%s is none', (line) => {
  expect(judged(line)).toBe(false);
});
