import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequent } from './frequent.ts';

test('with room for all, counts are exact', () => {
  const counter = frequent<string>(3);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) counter.add(key, () => key);
  expect(counter.all()).toEqual([
    { item: 'a', count: 3, over: 0 },
    { item: 'b', count: 2, over: 0 },
    { item: 'c', count: 1, over: 0 },
  ]);
  expect(counter.pushedOut).toBe(0);
});

test('without room, the true count lies between what is told, and nothing frequent is lost', () => {
  const keys = fc.array(fc.nat(12).map(String), { maxLength: 300 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 8 }), (stream, capacity) => {
      const counter = frequent<string>(capacity);
      for (const key of stream) counter.add(key, () => key);
      const kept = counter.all();
      const count = (key: string) => stream.filter((one) => one === key).length;
      expect(kept.length).toBeLessThanOrEqual(capacity);
      for (const { item, count: told, over } of kept) {
        expect(count(item)).toBeLessThanOrEqual(told);
        expect(count(item)).toBeGreaterThanOrEqual(told - over);
      }
      const items = kept.map(({ item }) => item);
      for (const key of new Set(stream)) {
        if (count(key) > stream.length / capacity) expect(items).toContain(key);
      }
    }),
  );
});
