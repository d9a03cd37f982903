import { HEAVIEST, STEPS } from '../posting-weight.ts';
import type { KnownLine, Posting, RecordFacts, Retriever } from '../retriever.ts';
import type { Shown } from '../shown.ts';
import type { ShownAnswer } from '../shown-answer.ts';
import type { SynonymGroup } from '../synonyms.ts';
import { decodeBlock, RECORDS_IN_BLOCK } from './block-file.ts';
import { FilesTable } from './files-table.ts';
import { IndexError } from './index-error.ts';
import { decodeLines } from './line-file.ts';
import { FILES } from './manifest.ts';
import { decodePostings } from './posting-file.ts';
import { decodeFacets, decodeRecords, type RecordLine } from './record-files.ts';
import { rangeOf } from './shards.ts';
import { readShownAnswer } from './shown-answer-record.ts';
import { readShown } from './shown-record.ts';
import { decodeDigits, decodeLetters } from './word-files.ts';

/** An index of files, opened: a retriever that loads what it is asked for, each file once. */
export interface FilesIndex extends Retriever {
  /** Ways of saying the same, from the vocabulary of the index's site. */
  readonly synonyms: readonly SynonymGroup[];
  /**
   * Loads the words with digits where the table was asked for one and does not hold them yet. True where it did:
   * then what was made from the table's answers is to be made again; see `searchFiles`.
   */
  settle(): Promise<boolean>;
  /** What results show of these records. */
  shown(records: readonly string[]): Promise<ReadonlyMap<string, Shown>>;
  /** What to do about a known error; undefined for a record that has nothing of the kind. */
  answer(record: string): Promise<ShownAnswer | undefined>;
}

/** Gives a file of the index, decompressed. Rejects with an IndexError. */
export type Load = (name: string) => Promise<Uint8Array>;

/**
 * Opens an index: the words and the list of records are loaded at once, all else when asked for. Its records may be
 * given other names. What the files say is believed only as far as it can be true, for another site may lie: a
 * record weighs what a record can weigh at most, and leads to a page of its own site (`shown-record.ts`).
 */
export async function openIndex(load: Load, nameOf = (id: string): string => id): Promise<FilesIndex> {
  const [letters, { records: named, faceted }] = await Promise.all([
    load(FILES.letters).then(decodeLetters),
    load(FILES.records).then(decodeRecords),
  ]);
  const records = named.map((record) => ({ ...record, id: nameOf(record.id) }));
  const table = new FilesTable(records.length, letters);
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const file = once(load);

  const addDigits = () =>
    file(FILES.digits, (bytes) => {
      const digits = decodeDigits(bytes);
      table.add(digits);
      return digits;
    });
  /** Where words are filed; those with digits are loaded first where one is among them. */
  const locate = async (words: readonly string[]) => {
    if (words.some((word) => table.lacks(word))) await addDigits();
    return words.map((word) => table.filed(word));
  };
  const postingsIn = (number: number) =>
    file(FILES.postings(number), (bytes) =>
      decodePostings(bytes, table.postingCounts(number)).map((list) =>
        list.map(({ record, weight, titled }): Posting => {
          return { record: recordOf(records, record).id, weight: Math.min(HEAVIEST, weight / STEPS), titled };
        }),
      ),
    );
  const known = new Map<string, KnownLine>();
  const linesIn = (number: number) =>
    file(FILES.lines(number), (bytes) => {
      const { lines, words, counts, filed } = decodeLines(bytes, table.lineCounts(number));
      table.learn(words, counts);
      const here = lines.map(({ record, place, text }) => {
        const line = { record: recordOf(records, record).id, place, text };
        const key = `${record} ${place}`;
        if (!known.has(key)) known.set(key, line);
        return known.get(key) ?? line;
      });
      return filed.map((list) => list.flatMap((at) => here[at] ?? []));
    });
  const inBlock = async <Value>(
    record: string,
    name: (number: number) => string,
    read: (value: unknown) => Value | undefined,
  ) => {
    const number = numbers.get(record) ?? 0;
    const values = await file(name(Math.floor(number / RECORDS_IN_BLOCK)), (bytes) =>
      decodeBlock(bytes).map(read),
    );
    return values[number % RECORDS_IN_BLOCK];
  };
  const facets = () =>
    faceted ? file(FILES.facets, (bytes) => decodeFacets(bytes, records.length)) : Promise.resolve([]);

  return {
    table,
    synonyms: letters.synonyms,
    settle: async () => {
      const wanted = table.wanted();
      if (wanted) await addDigits();
      return wanted;
    },
    postings: async (words) => {
      const places = await locate(words);
      const found = await Promise.all(
        places.map(async (place, at): Promise<[string, readonly Posting[]]> => {
          if (place === undefined) return [words[at] ?? '', []];
          const number = rangeOf(letters.postings, place.number);
          const lists = await postingsIn(number);
          return [words[at] ?? '', lists[place.number - (letters.postings[number] ?? 0)] ?? []];
        }),
      );
      return new Map(found);
    },
    lines: async (words) => {
      const places = await locate(words);
      const found = await Promise.all(
        places.map(async (place) => {
          if (place === undefined || place.lines === 0) return [];
          const number = rangeOf(letters.lines, place.number);
          return (await linesIn(number))[place.number - (letters.lines[number] ?? 0)] ?? [];
        }),
      );
      return [...new Set(found.flat())];
    },
    facts: async (ids) => {
      const all = await facets();
      return new Map(
        ids.flatMap((id): [string, RecordFacts][] => {
          const number = numbers.get(id);
          const record = number === undefined ? undefined : records[number];
          if (number === undefined || record === undefined) return [];
          const { titleMass, lineShare } = record;
          return [[id, { titleMass, lineShare, facets: all[number] ?? {} }]];
        }),
      );
    },
    everything: async () => records.map(({ id }) => id),
    shown: async (ids) => {
      const found = await Promise.all(
        ids.map(async (id) => [id, await inBlock(id, FILES.shown, readShown)] as const),
      );
      return new Map(found.flatMap(([id, shown]) => (shown === undefined ? [] : [[id, shown]])));
    },
    answer: (id) => inBlock(id, FILES.answers, readShownAnswer),
  };
}

/** Loads and decodes each file once; one that failed may be tried again. */
function once(load: Load): <Value>(name: string, decode: (bytes: Uint8Array) => Value) => Promise<Value> {
  const loading = new Map<string, Promise<unknown>>();
  return <Value>(name: string, decode: (bytes: Uint8Array) => Value) => {
    const begun = loading.get(name) as Promise<Value> | undefined;
    if (begun !== undefined) return begun;
    const made = load(name).then(decode);
    loading.set(name, made);
    made.catch(() => loading.delete(name));
    return made;
  };
}

function recordOf(records: readonly RecordLine[], number: number): RecordLine {
  const record = records[number];
  if (record !== undefined) return record;
  throw new IndexError(
    'corrupt',
    'A file of the search index names a record that is not there. Build the site again.',
  );
}
