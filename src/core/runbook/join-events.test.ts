import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvents } from '../../test/runs.ts';
import type { RunEvent } from './event.ts';
import { eventId } from './event-order.ts';
import { joinEvents } from './join-events.ts';

const noted = (id: string, at: number, text = ''): RunEvent => ({ id, at, kind: 'noted', text });

test('a union by id, in order of time, ties by id; what began the run comes first', () => {
  const begun: RunEvent = { id: 'z', at: 9, kind: 'begun' };
  const [a, b, c] = [noted('a', 5), noted('b', 3), noted('c', 3)];
  expect(joinEvents([a, c], [begun, b, a])).toEqual([begun, b, c, a]);
});

test('joining is commutative, associative and idempotent, also where ids clash', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
      expect(joinEvents(a, b)).toEqual(joinEvents(b, a));
      expect(joinEvents(joinEvents(a, b), c)).toEqual(joinEvents(a, joinEvents(b, c)));
      expect(joinEvents(joinEvents(a, b), joinEvents(a, b))).toEqual(joinEvents(a, b));
      expect(joinEvents(joinEvents(a, b), b)).toEqual(joinEvents(a, b));
    }),
  );
});

test('what somebody wrote after having read something comes after it, however the clocks jump', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.nat({ max: 100 }), writer: fc.constantFrom('tab1', 'tab2') })),
      (writes) => {
        const known: RunEvent[] = [];
        for (const { at, writer } of writes) known.push(noted(eventId(known, at, writer), at));
        expect(joinEvents(known.toReversed(), [])).toEqual(known);
      },
    ),
  );
});

test('two writers who know nothing of each other keep their own order, and their times', () => {
  const first: RunEvent[] = [];
  const second: RunEvent[] = [];
  for (const at of [10, 20, 5, 40]) first.push(noted(eventId(first, at, 'a'), at, `a${at}`));
  for (const at of [15, 35]) second.push(noted(eventId(second, at, 'b'), at, `b${at}`));
  expect(joinEvents(second, first).map((event) => (event.kind === 'noted' ? event.text : ''))).toEqual([
    'a10',
    'b15',
    'a20',
    'a5',
    'b35',
    'a40',
  ]);
});
