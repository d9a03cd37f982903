import { join } from 'node:path';
import { expect, test } from 'vitest';
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
