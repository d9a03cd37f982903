import type { Library } from '../core/library.ts';
import { memoryIndex } from '../core/search/memory-index.ts';
import type { KnownLine, Retriever } from '../core/search/retriever.ts';
import { fieldWords } from './pagefind-record.ts';
import { type SearchRecord, searchRecords } from './search-record.ts';

export interface MemorySearch extends Retriever {
  /** The record that the index named. */
  record(id: string): SearchRecord;
  /** Every line of every record that machines print. */
  readonly knownLines: readonly KnownLine[];
}

/** Search over a library without a built site, for the terminal. */
export function memorySearch(library: Library): MemorySearch {
  const records = new Map(
    searchRecords(library).map((record) => [`${record.ref.kind}/${record.ref.id}`, record]),
  );
  const index = memoryIndex(
    [...records].map(([id, record]) => ({
      id,
      fields: fieldWords(record),
      lines: record.signatures,
      facets: record.facets,
    })),
  );
  return {
    ...index,
    knownLines: [...records].flatMap(([record, { signatures }]) =>
      signatures.map((text, place) => ({ record, text, place })),
    ),
    record: (id) => {
      const record = records.get(id);
      if (record === undefined) throw new Error(`No record is called ${id}`);
      return record;
    },
  };
}
