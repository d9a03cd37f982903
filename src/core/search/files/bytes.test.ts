import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { IndexError } from './index-error.ts';

const number = fc.oneof(fc.nat(300), fc.maxSafeNat());
const text = fc.string({ unit: 'binary' });

function written(numbers: readonly number[], texts: readonly string[]): Uint8Array {
  const out = new ByteWriter();
  out.number(numbers.length);
  out.numbers(numbers);
  out.texts(texts);
  return out.done();
}

function readAgain(bytes: Uint8Array): { numbers: number[]; texts: string[] } {
  const from = new ByteReader(bytes);
  const numbers = from.numbers(from.number());
  const texts = from.texts();
  from.end();
  return { numbers, texts };
}

test('numbers and texts of any kind come back as they were', () => {
  fc.assert(
    fc.property(fc.array(number), fc.array(text), (numbers, texts) => {
      expect(readAgain(written(numbers, texts))).toEqual({ numbers, texts });
    }),
  );
});

test('texts that begin alike are kept once, also where they part inside a surrogate pair', () => {
  const texts = ['', 'error 🐁', 'error 🐀', 'error 🐀 again', '\ufeffmark'];
  expect(readAgain(written([], texts)).texts).toEqual(texts);
  const alike = written([], ['connection refused by peer', 'connection refused by host']);
  const apart = written([], ['connection refused by peer', 'Connection refused by host']);
  expect(alike.length).toBeLessThan(apart.length);
});

test('half a surrogate pair becomes the replacement character and shifts nothing', () => {
  expect(readAgain(written([7], ['a\ud800b', 'c'])).texts).toEqual(['a\ufffdb', 'c']);
});

test('bytes that end too soon, go on too long or promise too much are an IndexError, never another', () => {
  const whole = written([1, 2, 300_000], ['one', 'two']);
  for (let end = 0; end < whole.length; end += 1) {
    expect(() => readAgain(whole.slice(0, end))).toThrow(IndexError);
  }
  expect(() => readAgain(Uint8Array.of(...whole, 0))).toThrow(IndexError);
  expect(() => new ByteReader(new Uint8Array(20).fill(255)).number()).toThrow(IndexError);
  expect(() => new ByteReader(Uint8Array.of(255, 255, 255, 255, 7)).texts()).toThrow(IndexError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        readAgain(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(IndexError);
      }
    }),
  );
});
