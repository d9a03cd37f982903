import { speller } from '../spelling.ts';
import type { WordTable } from '../words.ts';
import type { Letters, WordSection } from './word-files.ts';

/**
 * A word table that begins without the words that have digits. Asked for one, it says 0 and remembers that it was
 * (`wanted`); after they are added, the same question has its answer.
 */
export class FilesTable implements WordTable {
  readonly records: number;
  readonly near: (word: string) => readonly string[];
  readonly #letters: Letters;
  readonly #counts: Map<string, number>;
  #digits: WordSection | undefined;
  #wanted = false;

  constructor(records: number, letters: Letters) {
    this.records = records;
    this.#letters = letters;
    this.#counts = new Map(letters.words.map((word, at) => [word, letters.counts[at] ?? 0]));
    if (letters.digits === 0) this.#digits = { words: [], counts: [], filed: [] };
    // Words with digits are never mended, so the others are all that it needs.
    const spelling = once(() => speller(new Map(this.#counts)));
    this.near = (word) => spelling()(word);
  }

  count(word: string): number {
    const count = this.#counts.get(word);
    if (count === undefined && this.lacks(word)) this.#wanted = true;
    return Math.min(count ?? 0, this.records);
  }

  /** Whether the words with digits were asked for since the last call and are not there yet. */
  wanted(): boolean {
    const wanted = this.#wanted && this.#digits === undefined;
    this.#wanted = false;
    return wanted;
  }

  /** Whether one cannot say yet where the word is filed. */
  lacks(word: string): boolean {
    return this.#digits === undefined && hasDigit(word);
  }

  add(digits: WordSection): void {
    this.#digits = digits;
    this.learn(digits.words, digits.counts);
  }

  /** Takes note of how many records hold these words. */
  learn(words: readonly string[], counts: readonly number[]): void {
    words.forEach((word, at) => {
      this.#counts.set(word, counts[at] ?? 0);
    });
  }

  /** The number under which the word is filed, and how many lines are; undefined where no record holds it. */
  filed(word: string): { readonly number: number; readonly lines: number } | undefined {
    const section = hasDigit(word) ? this.#digits : this.#letters;
    const at = section === undefined ? -1 : find(section.words, word);
    if (section === undefined || at < 0) return undefined;
    const before = section === this.#letters ? 0 : this.#letters.words.length;
    return { number: before + at, lines: section.filed[at] ?? 0 };
  }

  /** How many postings each word has of one file of postings. */
  postingCounts(file: number): readonly number[] {
    return this.#column('counts', this.#letters.postings, file);
  }

  /** How many lines each word has of one file of lines. */
  lineCounts(file: number): readonly number[] {
    return this.#column('filed', this.#letters.lines, file);
  }

  /** Part of a column of numbers; the file that it is about was found by a word, so its words are there. */
  #column(name: 'counts' | 'filed', starts: readonly number[], file: number): readonly number[] {
    const before = this.#letters.words.length;
    const start = starts[file] ?? 0;
    const end = starts[file + 1];
    if (start < before) return this.#letters[name].slice(start, end);
    return this.#digits?.[name].slice(start - before, end === undefined ? undefined : end - before) ?? [];
  }
}

const hasDigit = (word: string): boolean => /\d/u.test(word);

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function find(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === word ? low : -1;
}
