import { expect, test } from 'vitest';
import { anIncident, aRunbook, aTree } from '../../test/builders.ts';
import { findings, found } from '../../test/findings.ts';
import { overdueReviews } from './review-overdue.ts';

const overdue = (
  every: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'never',
  last: string,
  today: string,
) => found(overdueReviews, [anIncident({ review: { every, last } })], { today }).length === 1;

test.each([
  ['monthly', '2025-12-15', '2026-01-15'],
  ['quarterly', '2025-11-15', '2026-02-15'],
  ['half-yearly', '2025-07-31', '2026-01-31'],
  ['yearly', '2025-01-15', '2026-01-15'],
] as const)('%s from %s: %s is the last day in time', (every, last, due) => {
  expect(overdue(every, last, due)).toBe(false);
  expect(overdue(every, last, '2026-03-01')).toBe(true);
});

test('a day that the month does not have is its last day', () => {
  expect(overdue('monthly', '2026-01-31', '2026-02-28')).toBe(false);
  expect(overdue('monthly', '2026-01-31', '2026-03-01')).toBe(true);
  expect(overdue('yearly', '2024-02-29', '2025-02-28')).toBe(false);
  expect(overdue('yearly', '2024-02-29', '2025-03-01')).toBe(true);
});

test('never, or without a last review, nothing can be overdue', () => {
  expect(overdue('never', '2001-01-01', '2026-01-15')).toBe(false);
  expect(found(overdueReviews, [anIncident({ review: { every: 'monthly' } })])).toEqual([]);
});

test('runbooks and trees age as well', () => {
  const review = { every: 'yearly' as const, last: '2020-05-01' };
  const entries = [aRunbook('r', { review }), aTree('t', { review })];
  expect(found(overdueReviews, entries)).toEqual([
    'review-overdue runbooks/r.mdx review.last',
    'review-overdue trees/t.yaml review.last',
  ]);
  expect(findings(overdueReviews, entries)[0]?.message).toBe(
    'The last review was on 2020-05-01 and one is wanted yearly, so by 2021-05-01.',
  );
});
