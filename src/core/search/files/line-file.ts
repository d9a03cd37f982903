import { ByteReader, ByteWriter } from './bytes.ts';
import { fromSteps, steps } from './shards.ts';

/** A known line as it is filed: the record by its number. */
export interface FiledLine {
  readonly record: number;
  readonly place: number;
  readonly text: string;
}

/** The known lines that are filed under consecutive words. */
export interface LineFile {
  /** Each line once, by ascending record and place. */
  readonly lines: readonly FiledLine[];
  /** Words with digits in these lines and how many records hold each: comparing lines asks how rare they are. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** For each word, which of `lines` are filed under it, ascending. How many, the word table knows. */
  readonly filed: ReadonlyArray<readonly number[]>;
}

export function encodeLines({ lines, words, counts, filed }: LineFile): Uint8Array {
  const out = new ByteWriter();
  out.texts(lines.map(({ text }) => text));
  out.numbers(steps(lines.map(({ record }) => record)));
  out.numbers(lines.map(({ place }) => place));
  out.texts(words);
  out.numbers(counts);
  for (const list of filed) out.numbers(steps(list));
  return out.done();
}

/** Reads it again, given how many lines are filed under each word. */
export function decodeLines(bytes: Uint8Array, filedCounts: readonly number[]): LineFile {
  const from = new ByteReader(bytes);
  const texts = from.texts();
  const records = fromSteps(from.numbers(texts.length));
  const places = from.numbers(texts.length);
  const words = from.texts();
  const counts = from.numbers(words.length);
  const filed = filedCounts.map((count) => fromSteps(from.numbers(count)));
  from.end();
  return {
    lines: texts.map((text, at) => ({ text, record: records[at] ?? 0, place: places[at] ?? 0 })),
    words,
    counts,
    filed,
  };
}
