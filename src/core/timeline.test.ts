import { expect, test } from 'vitest';
import { anIncident } from '../test/builders.ts';
import { between, momentsOf } from './timeline.ts';

test('moments are in order of time, whatever their offset, and stand where a scale puts them', () => {
  const { data } = anIncident({
    detected: '2026-01-05T10:00:00+08:00',
    resolved: '2026-01-05T06:00:00Z',
    timeline: [{ at: '2026-01-05T03:00:00Z', what: 'Restarted' }],
  });
  expect(momentsOf(data).map(({ what, position }) => [what, position])).toEqual([
    ['Detected', 0],
    ['Restarted', 0.25],
    ['Resolved', 1],
  ]);
});

test('an unknown detection is no moment, and one moment alone stands at the start', () => {
  const { data } = anIncident({ detected: 'unknown', timeline: [{ at: '2026-01-05', what: 'Seen' }] });
  expect(momentsOf(data)).toEqual([{ at: '2026-01-05', what: 'Seen', position: 0 }]);
  expect(momentsOf(anIncident({ detected: 'unknown' }).data)).toEqual([]);
});

test.each([
  ['2026-01-05T10:00:00Z', '2026-01-05T10:00:20Z', 'less than a minute'],
  ['2026-01-05T10:00:00Z', '2026-01-05T10:42:00Z', '42 min'],
  ['2026-01-05T10:00:00+08:00', '2026-01-05T05:20:00Z', '3 h 20 min'],
  ['2026-01-05T10:00:00Z', '2026-01-07T14:30:00Z', '2 days 4 h'],
  ['2026-01-05T10:00:00Z', '2026-01-06', '1 day'],
  ['2026-01-05', '2026-01-05T23:00:00Z', 'less than a day'],
  ['unknown', '2026-01-05', undefined],
  ['2026-01-05', undefined, undefined],
])('between %s and %s lies %s', (from, to, expected) => {
  expect(between(from, to)).toBe(expected);
});
