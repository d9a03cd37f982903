import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

const shown = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => ({ same: ' ', gone: '-', new: '+' })[kind] + text);

test('lines that both hold stay, and what is gone stands before what is new', () => {
  expect(shown('a\nold\nz\n', 'a\nnew\nz\n')).toEqual([' a', '-old', '+new', ' z']);
});

test('text that only one side holds is all gone or all new', () => {
  expect(shown('', 'x\ny')).toEqual(['+x', '+y']);
  expect(shown('x\ny\n', '')).toEqual(['-x', '-y']);
  expect(lineDiff('', '')).toEqual([]);
});

test('a line that moved is kept once and counted once', () => {
  expect(shown('a\nb\nc', 'c\na\nb')).toEqual(['+c', ' a', ' b', '-c']);
});

test('white space at the start of a line is a difference', () => {
  expect(shown('return 1', '  return 1')).toEqual(['-return 1', '+  return 1']);
});
