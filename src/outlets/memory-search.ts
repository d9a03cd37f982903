import type { Library } from '../core/library.ts';
import { memoryIndex } from '../core/search/memory-index.ts';
import type { Retriever } from '../core/search/search.ts';
import { fieldWords } from './pagefind-record.ts';
import { type SearchRecord, searchRecords } from './search-record.ts';

export interface MemorySearch extends Retriever {
  /** The record that `holders` named. */
  record(id: string): SearchRecord;
}

/** Search over a library without a built site, for the terminal. */
export function memorySearch(library: Library): MemorySearch {
  const records = new Map(
    searchRecords(library).map((record) => [`${record.ref.kind}/${record.ref.id}`, record]),
  );
  const index = memoryIndex([...records].map(([id, record]) => ({ id, fields: fieldWords(record) })));
  return {
    ...index,
    record: (id) => {
      const record = records.get(id);
      if (record === undefined) throw new Error(`No record is called ${id}`);
      return record;
    },
  };
}
