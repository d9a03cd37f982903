import { expect, test } from 'vitest';
import { imported } from '../../test/import/whole-import.ts';

const MB = 1_000_000;

/** Long documents that would take the square of their length, or its cube, if they were read carelessly. */
test.each<[string, string]>([
  ['a line of spaces', `a${' '.repeat(MB)}b`],
  ['gaps', `a${' '.repeat(99)}`.repeat(MB / 400)],
  ['1,000 sections like problems', Array.from({ length: 1_000 }, (_, i) => problem(i)).join('\n')],
  ['fences that are never closed', '```\n'.repeat(9_999)],
  ['brackets', '[a]('.repeat(MB / 32)],
  [
    'a list that is nested 300 deep',
    Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  ],
])('%s is read in a bounded time', (_, text) => {
  const before = process.cpuUsage();
  expect(imported(text).files.length).toBeGreaterThan(0);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});

function problem(number: number): string {
  return `## Problem ${number}\n\n**Error:** e${number}\n\n**Fix:** f${number}\n`;
}
