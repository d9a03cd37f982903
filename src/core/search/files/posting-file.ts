import { ByteReader, ByteWriter } from './bytes.ts';
import { fromSteps, steps } from './shards.ts';

/** A posting as it is filed: the record by its number, the weight in whole steps. */
export interface FiledPosting {
  readonly record: number;
  readonly weight: number;
  readonly titled: boolean;
}

/** The postings of consecutive words, each word's by ascending record. How many each has, the word table knows. */
export function encodePostings(words: ReadonlyArray<readonly FiledPosting[]>): Uint8Array {
  const out = new ByteWriter();
  for (const list of words) {
    const apart = steps(list.map(({ record }) => record));
    out.numbers(list.map(({ titled }, at) => 2 * (apart[at] ?? 0) + Number(titled)));
  }
  for (const list of words) out.numbers(list.map(({ weight }) => weight));
  return out.done();
}

/** Reads them again, given how many postings each word has. */
export function decodePostings(bytes: Uint8Array, counts: readonly number[]): FiledPosting[][] {
  const from = new ByteReader(bytes);
  const coded = counts.map((count) => from.numbers(count));
  const weights = counts.map((count) => from.numbers(count));
  from.end();
  return coded.map((list, word) => {
    const records = fromSteps(list.map((code) => Math.floor(code / 2)));
    return list.map((code, at) => ({
      record: records[at] ?? 0,
      weight: weights[word]?.[at] ?? 0,
      titled: code % 2 === 1,
    }));
  });
}

/** How many bytes the postings of one word take, before compression. */
export const postingBytes = (list: readonly FiledPosting[]): number => encodePostings([list]).length;
