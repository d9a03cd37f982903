import { expect, test } from 'vitest';
import { anIncident } from '../test/builders.ts';
import { byName, earliestFirst, newestFirst } from './order.ts';

test('incidents: newest first by the moment itself, unknown last, then by id', () => {
  const incidents = [
    anIncident({ id: 'U2', detected: 'unknown' }),
    anIncident({ id: 'DAY', detected: '2025-12-30' }),
    anIncident({ id: 'EAST', detected: '2025-12-30T05:00:00+08:00' }),
    anIncident({ id: 'U1', detected: 'unknown' }),
    anIncident({ id: 'NOON', detected: '2025-12-30T12:00:00Z' }),
    anIncident({ id: 'B', detected: '2024-01-01' }),
    anIncident({ id: 'A', detected: '2024-01-01' }),
  ];
  expect(incidents.sort(newestFirst).map(({ id }) => id)).toEqual([
    'NOON',
    'DAY',
    'EAST',
    'A',
    'B',
    'U1',
    'U2',
  ]);
});

test('names: case aside, then by id', () => {
  const words = [
    { id: '3', name: 'zebra' },
    { id: '2', name: 'Apple' },
    { id: '1', name: 'apple' },
  ];
  expect(words.sort(byName).map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('incidents: earliest first, unknown before all, then by id', () => {
  const incidents = [
    anIncident({ id: 'B', detected: '2024-01-01' }),
    anIncident({ id: 'A', detected: '2024-01-01' }),
    anIncident({ id: 'NOON', detected: '2023-12-31T12:00:00Z' }),
    anIncident({ id: 'U', detected: 'unknown' }),
  ];
  expect(incidents.sort(earliestFirst).map(({ id }) => id)).toEqual(['U', 'NOON', 'A', 'B']);
});
