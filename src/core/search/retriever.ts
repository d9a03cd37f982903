import type { WordTable } from './words.ts';

/** One record that holds a word. */
export interface Posting {
  readonly record: string;
  /** How much the record is about the word: 0 to K1 + 1, see `posting-weight.ts`. Rarity is not in it. */
  readonly weight: number;
  /** The word stands in the record's title. */
  readonly titled: boolean;
}

/** A line that a machine prints when the record's problem happens; `<*>` stands for a part that varies. */
export interface KnownLine {
  readonly record: string;
  readonly text: string;
  /** Which of the record's known lines it is, from 0. */
  readonly place: number;
}

/** What ranking needs to know of a record beside its words. */
export interface RecordFacts {
  /** The rarities of the distinct words of its title, added. */
  readonly titleMass: number;
  /** Which part of its words stands in its known lines, 0 to 1: near 1 for a record that is one log line. */
  readonly lineShare: number;
  /** What filters look at: status, severity, service …; a day as YYYY-MM-DD under `detected`. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/**
 * The small interface behind which retrieval lives: files in the browser, an index in memory elsewhere. All that
 * ranking needs comes through here, so every implementation ranks alike.
 */
export interface Retriever {
  readonly table: WordTable;
  /** Which records hold each of these words; a word that none holds may be left out. */
  postings(words: readonly string[]): Promise<ReadonlyMap<string, readonly Posting[]>>;
  /** The known lines that are filed under any of these words; see `filing.ts`. */
  lines(words: readonly string[]): Promise<readonly KnownLine[]>;
  facts(records: readonly string[]): Promise<ReadonlyMap<string, RecordFacts>>;
  /** Every record, for a search that has filters only. */
  everything(): Promise<readonly string[]>;
}
