import { expect, test } from 'vitest';
import { suggester } from './suggestion.ts';

test('suggests until the comparisons are used up', () => {
  const suggest = suggester(4);
  expect(suggest('chatt', ['chat', 'web'])).toBe('chat');
  expect(suggest('webb', ['chat', 'web'])).toBe('web');
  expect(suggest('webb', ['chat', 'web'])).toBeUndefined();
});
