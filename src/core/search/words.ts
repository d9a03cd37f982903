import { speller } from './spelling.ts';

/** How many records of an index hold a word: what makes a word telling. */
export interface WordTable {
  /** Number of records in the index. */
  readonly records: number;
  /** Number of records that hold the word; 0 where none does. */
  count(word: string): number;
  /** Words of the index that a slip of the finger turns into this one, best first; see `spelling.ts`. */
  near(word: string): readonly string[];
}

/** The table as it is stored: `counts` maps a word to the number of records that hold it. */
export interface StoredWords {
  readonly records: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Counts, for a list of records given as their words, how many hold each word. */
export function countWords(records: Iterable<Iterable<string>>): StoredWords {
  const counts = new Map<string, number>();
  let total = 0;
  for (const record of records) {
    total += 1;
    for (const word of new Set(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { records: total, counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A table that can be asked, from a stored one. A Map, so that the word `constructor` is only a word. */
export function wordTable(stored: StoredWords): WordTable {
  const counts = new Map(Object.entries(stored.counts));
  const spelling = speller(counts);
  return { records: stored.records, count: (word) => counts.get(word) ?? 0, near: spelling };
}

/**
 * How much a word tells: the inverse document frequency of BM25 as Lucene computes it,
 * ln(1 + (N − n + 0.5) / (n + 0.5)); never negative. A word that no record holds tells as much as the rarest.
 */
export function rarity(table: Pick<WordTable, 'records' | 'count'>, word: string): number {
  return rarityOf(table.records, table.count(word));
}

/** The same, from the number of records and how many of them hold the word. */
export function rarityOf(records: number, count: number): number {
  return Math.log(1 + (records - count + 0.5) / (count + 0.5));
}
