import { IndexError } from './index-error.ts';

/** Collects numbers and texts as bytes; `ByteReader` reads them in the same order. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number from 0 to 2^53 − 1 in one to eight bytes, seven bits each, low bits first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  /** Numbers one after the other, without their count. */
  numbers(values: Iterable<number>): void {
    for (const value of values) this.number(value);
  }

  /**
   * Texts with their count; what a text has in common with the one before is not repeated. A half of a surrogate
   * pair becomes U+FFFD.
   */
  texts(list: readonly string[]): void {
    const whole = list.map(wellFormed);
    const shared = whole.map((text, at) => commonStart(whole[at - 1] ?? '', text));
    const ends = whole.map((text, at) => text.slice(shared[at]));
    const bytes = new TextEncoder().encode(ends.join(''));
    this.number(list.length);
    this.numbers(shared);
    this.numbers(ends.map((end) => end.length));
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  get length(): number {
    return this.#bytes.length;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what `ByteWriter` wrote. Throws an IndexError where the bytes end too soon or say what cannot be. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || scale > 2 ** 49) throw damaged();
      this.#at += 1;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  numbers(count: number): number[] {
    if (count > this.#bytes.length - this.#at) throw damaged();
    const values: number[] = [];
    for (let at = 0; at < count; at += 1) values.push(this.number());
    return values;
  }

  texts(): string[] {
    const count = this.number();
    const shared = this.numbers(count);
    const lengths = this.numbers(count);
    refuseFlood(shared, lengths);
    const size = this.number();
    if (size > this.#bytes.length - this.#at) throw damaged();
    const ends = DECODER.decode(this.#bytes.subarray(this.#at, this.#at + size));
    this.#at += size;
    let from = 0;
    let before = '';
    return lengths.map((length, at) => {
      before = before.slice(0, shared[at]) + ends.slice(from, from + length);
      from += length;
      return before;
    });
  }

  /** Throws where bytes are left. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw damaged();
  }
}

const wellFormed = (text: string): string => DECODER.decode(new TextEncoder().encode(text));

/** U+FEFF at the start of a text is a character of it, no mark. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Number of UTF-16 units with which both texts begin; never the first half of a surrogate pair alone. */
export function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at > 0 && /[\ud800-\udbff]/.test(a[at - 1] ?? '') ? at - 1 : at;
}

/** Texts of one list have so many UTF-16 units together at most. */
const UNITS_AT_MOST = 2 ** 24;

/** Few bytes can say that each of many texts repeats a long one before it. Throws where that gets too much. */
function refuseFlood(shared: readonly number[], lengths: readonly number[]): void {
  let before = 0;
  let sum = 0;
  shared.forEach((own, at) => {
    before = Math.min(before, own) + (lengths[at] ?? 0);
    sum += before;
  });
  refuseUnits(sum);
}

/** Throws where a list of texts has more UTF-16 units than one may have. */
export function refuseUnits(units: number): void {
  if (units > UNITS_AT_MOST) {
    throw new IndexError('too-large', 'A file of the search index unpacks to more than this page reads.');
  }
}

const damaged = (): IndexError =>
  new IndexError('corrupt', 'A file of the search index is damaged or cut short. Build the site again.');
