import type { SynonymGroup } from '../synonyms.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { fromSteps, type Starts, steps } from './shards.ts';
import { wordListText, wordsOfText } from './word-list.ts';

/**
 * Words of an index, in two files: those of letters alone, which every search needs, also for mending a slip; and
 * those with digits, which are fetched for a text that has such words. A word's number counts through both in this
 * order; postings and lines are filed by it.
 */
export interface WordSection {
  /** Sorted by UTF-16 units. */
  readonly words: readonly string[];
  /** Number of records that hold each word. */
  readonly counts: readonly number[];
  /** Number of known lines filed under each word. */
  readonly filed: readonly number[];
}

/** The first file: words without digits, how everything else is divided, and what else the site calls things. */
export interface Letters extends WordSection {
  /** Number of words with digits. */
  readonly digits: number;
  /** Word numbers with which each file of postings and of lines begins. */
  readonly postings: Starts;
  readonly lines: Starts;
  /** Ways of saying the same, from the site's vocabulary. */
  readonly synonyms: readonly SynonymGroup[];
}

export function encodeLetters(letters: Letters): Uint8Array {
  const out = new ByteWriter();
  out.number(letters.digits);
  for (const starts of [letters.postings, letters.lines]) {
    out.number(starts.length);
    out.numbers(steps(starts));
  }
  putSection(out, letters);
  out.texts(letters.synonyms.map((ways) => ways.join(BETWEEN)));
  return out.done();
}

export function decodeLetters(bytes: Uint8Array): Letters {
  const from = new ByteReader(bytes);
  const digits = from.number();
  const postings = fromSteps(from.numbers(from.number()));
  const lines = fromSteps(from.numbers(from.number()));
  const section = takeSection(from);
  const synonyms = from.texts().map((ways) => ways.split(BETWEEN));
  from.end();
  return { digits, postings, lines, synonyms, ...section };
}

export function encodeDigits(digits: WordSection): Uint8Array {
  const out = new ByteWriter();
  putSection(out, digits);
  return out.done();
}

export function decodeDigits(bytes: Uint8Array): WordSection {
  const from = new ByteReader(bytes);
  const section = takeSection(from);
  from.end();
  return section;
}

/** In no name of a vocabulary, which is one line. */
const BETWEEN = '\n';

function putSection(out: ByteWriter, { words, counts, filed }: WordSection): void {
  out.texts([wordListText(words)]);
  out.numbers(counts);
  out.numbers(filed);
}

function takeSection(from: ByteReader): WordSection {
  const words = wordsOfText(from.texts()[0] ?? '');
  return { words, counts: from.numbers(words.length), filed: from.numbers(words.length) };
}
