import { expect, test } from 'vitest';
import { nextId } from './next-id.ts';

test.each([
  [['WS-001', 'WS-005', 'WS-003'], [], 'WS-006'],
  [['WS-9'], [], 'WS-10'],
  [['WS-099', 'OPS-1', 'WS-002'], [], 'WS-100'],
  [['A1'], [], 'A2'],
  [['OUTAGE'], [], 'INC-001'],
  [[], [], 'INC-001'],
  [[], ['inc-004-cannot-be-read'], 'INC-005'],
  [['WS-001'], ['ws-007-cannot-be-read', 'ws-later'], 'WS-008'],
  [['EXAMPLE-1'], ['example-1-no-space-left'], 'INC-001'],
  [['EXAMPLE-1', 'PAY-7'], [], 'PAY-8'],
  [['2025-1', '2025-2'], [], '2025-3'],
])('after %j and the folders %j comes %s', (ids, taken, next) => {
  expect(nextId(ids, taken)).toBe(next);
});
