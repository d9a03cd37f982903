import type { FilesIndex } from '../../core/search/files/open-index.ts';
import { searchFiles } from '../../core/search/files/search-files.ts';
import type { SearchOptions } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import type { ShownAnswer } from '../../core/search/shown-answer.ts';
import { detailsOf } from './details.ts';
import { openFiles } from './files-retriever.ts';
import type { Searched } from './searched.ts';
import { Together } from './together.ts';

/** Where a page hands in a text and gets an answer; it does not matter in which thread. */
export interface Desk {
  /** Fetches what every search needs; gives the number of records. Rejects with an IndexError, as all do. */
  open(): Promise<number>;
  search(text: string, options?: SearchOptions): Promise<Searched>;
  /** Searches the other sites with the own one, waiting 2 s for them at most. They are asked by nothing else. */
  searchTogether(text: string, options?: SearchOptions): Promise<Searched>;
  /** What results show of these records, beyond the first of an answer. */
  shown(records: readonly string[]): Promise<ReadonlyMap<string, Shown>>;
  /** What to do about a known error. */
  answer(record: string): Promise<ShownAnswer | undefined>;
  /** The next search together asks those sites again that failed. */
  askAgain(): Promise<void>;
}

/** The sites that a desk searches, by the address of their home pages, with a slash at the end. */
export interface DeskSites {
  readonly own: string;
  /** Numbered from 1 in what is found; absolute addresses. */
  readonly others: readonly string[];
}

/** A desk in this thread. What failed to open is tried again when asked. */
export function localDesk({ own, others }: DeskSites): Desk {
  let opening: Promise<FilesIndex> | undefined;
  const index = () => {
    opening ??= openFiles(own).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const together = new Together(index, others);
  return {
    open: async () => (await index()).table.records,
    search: async (text, options) => {
      const open = await index();
      const answer = await searchFiles(text, open, options);
      return { answer, ...(await detailsOf(answer.found, new Map([[0, open]]))) };
    },
    searchTogether: (text, options) => together.search(text, options),
    shown: (records) => together.shown(records),
    answer: (record) => together.answer(record),
    askAgain: async () => together.askAgain(),
  };
}
