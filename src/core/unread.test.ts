import { expect, test } from 'vitest';
import { unreadTest } from './unread.ts';

test.each([
  ['incident', 'ws-001-socket-closes', 'incident', 'WS-001', true],
  ['incident', 'WS-001', 'incident', 'ws-001', true],
  ['incident', 'ws-001-socket-closes', 'incident', 'WS-00', false],
  ['runbook', 'restart', 'runbook', 'restart', true],
  ['runbook', 'restart-all', 'runbook', 'restart', false],
  ['runbook', 'restart', 'incident', 'restart', false],
  ['tree', 'socket', 'node', 'socket/start', true],
  ['tree', 'socket', 'node', 'sockets/start', false],
  ['family', 'close', 'code', 'close/4003', true],
  ['vocabulary', 'vocabulary', 'service', 'chat', true],
] as const)('unread %s %s, reference to %s %s: %s', (kind, id, refKind, refId, expected) => {
  expect(unreadTest([{ kind, id }])({ kind: refKind, id: refId })).toBe(expected);
});
