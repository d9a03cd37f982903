import { expect, test } from 'vitest';
import { readInput } from './read-input.ts';

async function* chunks(many: number, chunk: string | Uint8Array) {
  for (let at = 0; at < many; at += 1) yield chunk;
}

test('a log of four megabytes is read whole', async () => {
  const chunk = `${'x'.repeat(999)}\n`;
  expect((await readInput(chunks(4_000, chunk))).length).toBe(4_000_000);
});

test('of a longer one the beginning and the end are kept', async () => {
  async function* log() {
    yield 'first';
    yield* chunks(20, 'y'.repeat(1_000_000));
    yield 'last';
  }
  const kept = await readInput(log());
  expect(kept.startsWith('first')).toBe(true);
  expect(kept.endsWith('last')).toBe(true);
  expect(kept.length).toBeLessThan(17_000_000);
});

test('a character that is cut short at the end is told by its mark', async () => {
  expect(await readInput(chunks(1, new Uint8Array([0x61, 0xc3])))).toBe('a\uFFFD');
});
