import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProbeEvent } from './observation.ts';
import { createRecording } from './recording.ts';

const message = (at: number): ProbeEvent => ({ at, type: 'received', bytes: 3, count: 1, until: at });

test('messages in a row become one event', () => {
  const recording = createRecording();
  for (const at of [1, 2, 9]) recording.add(message(at));
  expect(recording.events).toEqual([{ at: 1, type: 'received', bytes: 9, count: 3, until: 9 }]);
});

test('whatever comes, there are few events, every byte is counted, and the end is the last', () => {
  const traffic = fc.constantFrom<ProbeEvent['type'][]>('received', 'got-ping', 'sent', 'pinged', 'ponged');
  fc.assert(
    fc.property(fc.array(traffic, { maxLength: 2_000, size: 'max' }), (types) => {
      const recording = createRecording();
      types.forEach((type, at) => {
        recording.add(
          (type === 'received'
            ? message(at)
            : type === 'sent'
              ? { at, type, bytes: 3 }
              : { at, type }) as ProbeEvent,
        );
      });
      recording.add({ at: types.length, type: 'ended', by: 'watched' });
      const count = (type: ProbeEvent['type']) =>
        recording.events.reduce(
          (sum, event) => sum + (event.type === type && 'bytes' in event ? event.bytes : 0),
          0,
        );
      expect(recording.events.length).toBeLessThan(210);
      expect(count('received')).toBe(3 * types.filter((type) => type === 'received').length);
      expect(count('sent')).toBe(3 * types.filter((type) => type === 'sent').length);
      expect(recording.events.at(-1)?.type).toBe('ended');
    }),
    { numRuns: 30 },
  );
});
