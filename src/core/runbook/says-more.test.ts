import { expect, test } from 'vitest';
import { saysMore } from './says-more.ts';

test.each([
  ['Look at the disk', 'Look at the disk', false],
  ['Look at the disk', 'Look at the disk\n', false],
  ['Look at the disk', 'Look at the disk of the host', true],
  ['Look at {{HOST}}', 'Look at {{HOST}}', true],
])('a step with the title %j that says to %j', (title, todo, more) => {
  expect(saysMore({ title, do: todo })).toBe(more);
});
