import { expect, test } from 'vitest';
import { painter } from './paint.ts';

const red = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv) => painter(stream, env)('red', 'x');

test('a terminal gets colour', () => {
  expect(red({ isTTY: true }, {})).toBe('\u001B[31mx\u001B[39m');
  expect(red({ isTTY: true }, { NO_COLOR: '' })).toBe('\u001B[31mx\u001B[39m');
});

test.each([
  ['a pipe', {}, {}],
  ['a pipe, whatever is forced', {}, { FORCE_COLOR: '1' }],
  ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }],
  ['a terminal with NO_COLOR and FORCE_COLOR', { isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }],
])('%s gets none', (_, stream, env) => {
  expect(red(stream, env)).toBe('x');
});
