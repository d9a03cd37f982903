import type { FilesIndex } from '../../core/search/files/open-index.ts';
import type { Facets } from '../../core/search/files/record-files.ts';
import { searchFiles } from '../../core/search/files/search-files.ts';
import type { Answer, SearchOptions } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import type { ShownAnswer } from '../../core/search/shown-answer.ts';
import { openFiles } from './files-retriever.ts';
import { SHOWN_AT_ONCE } from './shown-at-once.ts';

/** An answer with what its first records show, and what all of them can be narrowed by. */
export interface Searched {
  readonly answer: Answer;
  readonly shown: ReadonlyMap<string, Shown>;
  readonly facets: ReadonlyMap<string, Facets>;
}

/** Where a page hands in a text and gets an answer; it does not matter in which thread. */
export interface Desk {
  /** Fetches what every search needs; gives the number of records. Rejects with an IndexError, as all do. */
  open(): Promise<number>;
  search(text: string, options?: SearchOptions): Promise<Searched>;
  /** What results show of these records, beyond the first of an answer. */
  shown(records: readonly string[]): Promise<ReadonlyMap<string, Shown>>;
  /** What to do about a known error. */
  answer(record: string): Promise<ShownAnswer | undefined>;
}

/** A desk in this thread, over the index of the site at `base`. What failed to open is tried again when asked. */
export function localDesk(base: string): Desk {
  let opening: Promise<FilesIndex> | undefined;
  const index = () => {
    opening ??= openFiles(base).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    open: async () => (await index()).table.records,
    search: async (text, options) => {
      const open = await index();
      const answer = await searchFiles(text, open, options);
      const records = answer.found.map(({ record }) => record);
      const [shown, facts] = await Promise.all([
        open.shown(records.slice(0, SHOWN_AT_ONCE)),
        open.facts(records),
      ]);
      const facets = new Map(records.map((record) => [record, facts.get(record)?.facets ?? {}]));
      return { answer, shown, facets };
    },
    shown: async (records) => (await index()).shown(records),
    answer: async (record) => (await index()).answer(record),
  };
}
