import { FIELD_WEIGHTS, type FieldName } from './fields.ts';
import type { Hit, Retriever } from './search.ts';
import { countWords, rarity, wordTable } from './words.ts';

/** What is indexed of one record: the words of each of its fields. */
export interface IndexedRecord {
  readonly id: string;
  readonly fields: Readonly<Record<FieldName, readonly string[]>>;
}

/** BM25's two settings (Robertson and Zaragoza 2009): how fast repeats stop counting, how much length does. */
const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly record: string;
  readonly weighted: number;
}

/** An index in memory, for the terminal and for tests: BM25 over fields, each with its weight. */
export function memoryIndex(records: readonly IndexedRecord[]): Retriever {
  const table = wordTable(countWords(records.map((record) => Object.values(record.fields).flat())));
  const postings = new Map<string, Posting[]>();
  const lengths = averageLengths(records);
  for (const record of records) {
    for (const [word, weighted] of weightedCounts(record, lengths)) {
      const list = postings.get(word) ?? [];
      list.push({ record: record.id, weighted });
      postings.set(word, list);
    }
  }
  return {
    table,
    holders: async (word) =>
      (postings.get(word) ?? []).map(
        ({ record, weighted }): Hit => ({
          record,
          score: (rarity(table, word) * weighted * (K1 + 1)) / (weighted + K1),
        }),
      ),
  };
}

/** BM25F: the count of a word in each field, made comparable by the field's length, times the field's weight. */
function weightedCounts(record: IndexedRecord, averages: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [field, list] of Object.entries(record.fields) as Array<[FieldName, readonly string[]]>) {
    const average = averages.get(field) || 1;
    const share = FIELD_WEIGHTS[field] / (1 - B + (B * list.length) / average);
    for (const word of list) sums.set(word, (sums.get(word) ?? 0) + share);
  }
  return sums;
}

function averageLengths(records: readonly IndexedRecord[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const record of records) {
    for (const [field, list] of Object.entries(record.fields)) {
      totals.set(field, (totals.get(field) ?? 0) + list.length);
    }
  }
  return new Map([...totals].map(([field, total]) => [field, total / Math.max(1, records.length)]));
}
