import { expect, test } from 'vitest';
import { meantFilters, passes } from './filters.ts';

const meant = (text: string, today?: string) =>
  meantFilters(text, today).filters.map(({ facet, values, from, to }) => [facet, values.join(), from, to]);

test.each([
  ['blank page service:payments', [['service', 'payments', undefined, undefined]]],
  ['sev1 blank page', [['severity', 'sev1', undefined, undefined]]],
  ['SEV-2', [['severity', 'sev2', undefined, undefined]]],
  ['status:open', [['status', 'investigating,identified,mitigated', undefined, undefined]]],
  [
    'is:resolved env:prod',
    [
      ['status', 'resolved', undefined, undefined],
      ['environment', 'prod', undefined, undefined],
    ],
  ],
  ['since 2031-02-01 slow', [['detected', '', '2031-02-01', undefined]]],
])('%s', (text, filters) => {
  expect(meant(text)).toEqual(filters);
});

test('words for days count from the given day, and stay words without one', () => {
  expect(meant('slow last week', '2031-03-10')).toEqual([['detected', '', '2031-03-03', '2031-03-10']]);
  expect(meant('slow yesterday', '2031-03-01')).toEqual([['detected', '', '2031-02-28', '2031-02-28']]);
  expect(meant('slow last week')).toEqual([]);
});

test('what is left keeps its places', () => {
  expect(meantFilters('a sev1 b').rest).toBe('a      b');
});

test('a paste filters nothing', () => {
  expect(meant('status:open\nis in this log')).toEqual([]);
});

test('a record passes when it has one of the values of every filter', () => {
  const { filters } = meantFilters('status:open service:Payments last week', '2031-03-10');
  const facets = { status: ['identified'], service: ['payments'], detected: ['2031-03-09T08:00:00Z'] };
  expect(passes(filters, facets)).toBe(true);
  expect(passes(filters, { ...facets, service: ['till'] })).toBe(false);
  expect(passes(filters, { ...facets, detected: ['2031-01-09'] })).toBe(false);
});
