import { knownLineWords } from '../line-words.ts';
import { factsOf, fileLines, filePostings, type IndexedRecord } from '../memory-index.ts';
import { STEPS } from '../posting-weight.ts';
import type { KnownLine, Posting } from '../retriever.ts';
import type { Shown } from '../shown.ts';
import type { ShownAnswer } from '../shown-answer.ts';
import type { SynonymGroup } from '../synonyms.ts';
import { countWords, type WordTable, wordTable } from '../words.ts';
import { encodeBlock, inBlocks } from './block-file.ts';
import { encodeLines, type FiledLine } from './line-file.ts';
import { FILES } from './manifest.ts';
import { encodePostings, postingBytes } from './posting-file.ts';
import { encodeFacets, encodeRecords } from './record-files.ts';
import { cut, type Starts } from './shards.ts';
import { encodeDigits, encodeLetters, type WordSection } from './word-files.ts';

/** A record with what its result shows. */
export interface FiledRecord extends IndexedRecord {
  readonly shown: Shown;
  readonly answer?: ShownAnswer | undefined;
}

/** A file of an index, before it is compressed. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes before compression that a file of postings or of lines should have, and how many there may be. */
const POSTINGS_IN_FILE = 2_500;
const LINES_IN_FILE = 6_000;
const FILES_AT_MOST = 512;

/**
 * All files of an index of these records but its manifest; `synonyms` are the site's own. `openIndex` reads them and ranks exactly as
 * `memoryIndex` of the same records does, for both file the same postings and lines.
 */
export function encodeIndex(
  records: readonly FiledRecord[],
  synonyms: readonly SynonymGroup[] = [],
): IndexFile[] {
  const table = wordTable(countWords(records.map(({ fields }) => Object.values(fields).flat())));
  const postings = filePostings(records);
  const lines = fileLines(records, table);
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const sections = sectionsOf(postings, lines);
  const words = sections.flatMap((section) => section.words);
  const filedPostings = words.map((word) => (postings.get(word) ?? []).map(filedPosting(numbers)));
  const postingStarts = cutSections(sections, filedPostings.map(postingBytes), POSTINGS_IN_FILE);
  const lineStarts = cutSections(
    sections,
    words.map((word) => (lines.get(word) ?? []).reduce((sum, { text }) => sum + text.length, 0)),
    LINES_IN_FILE,
  );
  const [letters, digits] = sections;
  return [
    {
      name: FILES.letters,
      bytes: encodeLetters({
        ...letters,
        digits: digits.words.length,
        postings: postingStarts,
        lines: lineStarts,
        synonyms,
      }),
    },
    { name: FILES.digits, bytes: encodeDigits(digits) },
    ...recordFiles(records, table),
    ...slices(filedPostings, postingStarts).map((slice, number) => ({
      name: FILES.postings(number),
      bytes: encodePostings(slice),
    })),
    ...slices(words, lineStarts).map((slice, number) => ({
      name: FILES.lines(number),
      bytes: lineFile(
        slice.map((word) => lines.get(word) ?? []),
        numbers,
        table,
      ),
    })),
  ];
}

type Sections = readonly [letters: WordSection, digits: WordSection];

function sectionsOf(
  postings: ReadonlyMap<string, readonly Posting[]>,
  lines: ReadonlyMap<string, readonly KnownLine[]>,
): Sections {
  const all = [...postings.keys()].sort();
  const section = (words: readonly string[]): WordSection => ({
    words,
    counts: words.map((word) => postings.get(word)?.length ?? 0),
    filed: words.map((word) => lines.get(word)?.length ?? 0),
  });
  return [section(all.filter((word) => !/\d/u.test(word))), section(all.filter((word) => /\d/u.test(word)))];
}

/** Starts of files of which none reaches across two sections, for a section may not be known to the reader yet. */
function cutSections(sections: Sections, sizes: readonly number[], target: number): Starts {
  let from = 0;
  return sections.flatMap(({ words }) => {
    const start = from;
    from += words.length;
    return cut(sizes.slice(start, from), target, FILES_AT_MOST / sections.length).map((at) => at + start);
  });
}

const slices = <Value>(list: readonly Value[], starts: Starts): Value[][] =>
  starts.map((start, at) => list.slice(start, starts[at + 1]));

const filedPosting =
  (numbers: ReadonlyMap<string, number>) =>
  ({ record, weight, titled }: Posting) => ({
    record: numbers.get(record) ?? 0,
    weight: Math.round(weight * STEPS),
    titled,
  });

function lineFile(
  words: ReadonlyArray<readonly KnownLine[]>,
  numbers: ReadonlyMap<string, number>,
  table: WordTable,
): Uint8Array {
  const filed = ({ record, place, text }: KnownLine): FiledLine => ({
    record: numbers.get(record) ?? 0,
    place,
    text,
  });
  const unique = [...new Set(words.flat())]
    .map((line) => ({ line, ...filed(line) }))
    .sort((a, b) => a.record - b.record || a.place - b.place);
  const places = new Map(unique.map(({ line }, at) => [line, at]));
  const held = unique.flatMap(({ text }) => [...knownLineWords(text, table).counts.values()]);
  const withDigits = [...new Set(held.map(({ word }) => word).filter((word) => /\d/u.test(word)))].sort();
  return encodeLines({
    lines: unique,
    words: withDigits,
    counts: withDigits.map((word) => table.count(word)),
    filed: words.map((list) => list.map((line) => places.get(line) ?? 0)),
  });
}

function recordFiles(records: readonly FiledRecord[], table: WordTable): IndexFile[] {
  const facts = records.map((record) => ({ id: record.id, ...factsOf(record, table) }));
  const faceted = facts.some(({ facets }) => Object.keys(facets).length > 0);
  return [
    { name: FILES.records, bytes: encodeRecords(facts, faceted) },
    ...(faceted ? [{ name: FILES.facets, bytes: encodeFacets(facts.map(({ facets }) => facets)) }] : []),
    ...inBlocks(records).flatMap((block, number) => [
      { name: FILES.shown(number), bytes: encodeBlock(block.map(({ shown }) => shown)) },
      { name: FILES.answers(number), bytes: encodeBlock(block.map(({ answer }) => answer)) },
    ]),
  ];
}
