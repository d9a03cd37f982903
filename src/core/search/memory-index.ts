import { inSteps, LINE_SHARE_STEPS, TITLE_MASS_STEPS } from './fact-steps.ts';
import { knownLineWords, rarest } from './line-words.ts';
import { averageLengths, type FieldWords, postingWeights } from './posting-weight.ts';
import type { KnownLine, Posting, RecordFacts, Retriever } from './retriever.ts';
import { words } from './tokens.ts';
import { countWords, rarity, type WordTable, wordTable } from './words.ts';

/** What is indexed of one record. */
export interface IndexedRecord {
  readonly id: string;
  /** The words of each of its fields. */
  readonly fields: FieldWords;
  /** The lines that machines print when it happens. */
  readonly lines: readonly string[];
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** A known line is found by any of its rarest words; a line like it shares at least one of them. */
const FILED_UNDER = 4;

/** An index in memory, for the terminal and for tests. */
export function memoryIndex(records: readonly IndexedRecord[]): Retriever {
  const table = tableOf(records);
  const postings = filePostings(records);
  const lines = fileLines(records, table);
  const facts = new Map(records.map((record) => [record.id, factsOf(record, table)]));
  return {
    table,
    postings: async (asked) => new Map(asked.map((word) => [word, postings.get(word) ?? []])),
    lines: async (asked) => [...new Set(asked.flatMap((word) => lines.get(word) ?? []))],
    facts: async (ids) => new Map(ids.flatMap((id) => pair(id, facts.get(id)))),
    everything: async () => records.map(({ id }) => id),
  };
}

/** How many of the records hold each word. */
export const tableOf = (records: readonly IndexedRecord[]): WordTable =>
  wordTable(countWords(records.map(({ fields }) => Object.values(fields).flat())));

/** Which records hold each word; where only some words are `wanted`, others may be missing. */
export function filePostings(
  records: readonly IndexedRecord[],
  wanted?: ReadonlySet<string>,
): Map<string, Posting[]> {
  const filed = new Map<string, Posting[]>();
  const averages = averageLengths(records);
  for (const { id, fields } of records) {
    if (wanted && !Object.values(fields).some((list) => list.some((word) => wanted.has(word)))) continue;
    const title = new Set(fields.title);
    for (const [word, weight] of postingWeights(fields, averages)) {
      if (wanted && !wanted.has(word)) continue;
      file(filed, word, { record: id, weight, titled: title.has(word) });
    }
  }
  return filed;
}

export function fileLines(records: readonly IndexedRecord[], table: WordTable): Map<string, KnownLine[]> {
  const filed = new Map<string, KnownLine[]>();
  for (const { id, lines } of records) {
    lines.forEach((text, place) => {
      const line = { record: id, text, place };
      for (const word of rarest(knownLineWords(text, table), table, FILED_UNDER)) file(filed, word, line);
    });
  }
  return filed;
}

/** What ranking needs to know of a record beside its words. */
export function factsOf({ fields, lines, facets }: IndexedRecord, table: WordTable): RecordFacts {
  const all = Object.values(fields).reduce((sum, list) => sum + list.length, 0) - fields.title.length;
  const inLines = lines.reduce((sum, line) => sum + words(line).length, 0);
  return {
    titleMass: inSteps(titleMass(fields, table), TITLE_MASS_STEPS),
    lineShare: inSteps(Math.min(1, inLines / Math.max(1, all)), LINE_SHARE_STEPS),
    facets: facets ?? {},
  };
}

/** The rarities of the distinct words of a title, added. */
export const titleMass = ({ title }: FieldWords, table: WordTable): number =>
  [...new Set(title)].reduce((sum, word) => sum + rarity(table, word), 0);

function file<Entry>(filed: Map<string, Entry[]>, word: string, entry: Entry): void {
  const list = filed.get(word);
  if (list === undefined) filed.set(word, [entry]);
  else list.push(entry);
}

const pair = <Value>(id: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[id, value]];
