import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { checkToday, refusal } from './content-report.ts';

const FIXTURES = join(import.meta.dirname, '../test/fixtures');

test('a refusal is what a check prints, counts included, and has no stack', async () => {
  const { message, stack } = refusal(await checkToday(join(FIXTURES, 'wrong-value')));
  expect(message.split('\n').slice(-1)).toEqual(['1 error, 0 warnings in 2 files; nothing was built.']);
  expect(message).toContain(
    'src/test/fixtures/wrong-value/incidents/a-1-orders/index.md:4:1 wrong-value status is "investigatin"',
  );
  expect(message).toContain('\n    Write investigating.\n');
  expect(stack).toBe('');
});

test('of a flood of problems the first errors are shown, and how many there are', () => {
  const problem = (level: Problem['level'], at: number): Problem => ({
    code: 'wrong-value',
    level,
    message: `Number ${at} is wrong. ${'x'.repeat(200)}`,
    remedy: 'Write another.',
    line: 1,
    column: 1,
    file: 'content/incidents/a-1/index.md',
  });
  const problems = Array.from({ length: 1_000 }, (_, at) => problem(at % 2 === 0 ? 'warning' : 'error', at));
  const { message } = refusal({ problems, files: ['content/incidents/a-1/index.md'] });
  expect(message.length).toBeLessThan(64 * 1024);
  expect(message).toContain('Number 1 is wrong');
  expect(message).not.toContain('Number 2 is wrong');
  const shown = message.match(/^content/gmu)?.length ?? 0;
  expect(shown).toBeGreaterThan(100);
  expect(message.split('\n').slice(-2)).toEqual([
    `${1_000 - shown} more problems: check lists all.`,
    '500 errors, 500 warnings in 1 file; nothing was built.',
  ]);
});
