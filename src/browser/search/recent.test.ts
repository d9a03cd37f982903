import { expect, test } from 'vitest';
import { mayBeKept } from './recent.ts';

test.each(['closed with 4003', ' status:open websocket '])('a typed line may be kept: %s', (text) => {
  expect(mayBeKept(text)).toBe(true);
});

test.each(['', ' \n', 'two\nlines', 'x'.repeat(200), 'jo@example.org', 'from 10.0.0.1', 'password=hunter2'])(
  'nothing, several lines, a long text or a secret may not: %s',
  (text) => {
    expect(mayBeKept(text)).toBe(false);
  },
);
