import { confidence } from './confidence.ts';
import { type LineMatch, lineMatches } from './line-score.ts';
import { factsOf, filePostings, type IndexedRecord, titleMass } from './memory-index.ts';
import { plan } from './plan.ts';
import { textScores } from './text-score.ts';
import { rarity, type WordTable } from './words.ts';

/** A record that can be asked for others like it. */
export interface ComparedRecord extends IndexedRecord {
  /** What it says, as somebody would paste it: its title first, then line by line. */
  readonly text: string;
}

/** Another record that may be about the same. */
export interface AlikeRecord {
  readonly record: string;
  /** 0 to 1, on the scale of a search; see `confidence.ts`. */
  readonly confidence: number;
  /** Words that both hold, as the asking record writes them, most telling first. */
  readonly matched: readonly string[];
  /** The line of the asking record and the known line of the other that are most alike. */
  readonly line: LineMatch | undefined;
}

/** A word that more other records hold tells nothing apart; it bounds the work for each record. */
const TOO_COMMON = 50;
/** Records that share fewer words than this, or less of what the asking one says, are not looked at. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.2;
/** So many records, best by their words, are looked at closely. */
const LOOKED_AT_MOST = 8;

/**
 * A function that gives the records most like one of them, best first: what a search for its text would find if it
 * were not there itself. Time grows with the number of records, not with its square. It throws a RangeError for a
 * record that is not among them. Where it will be asked about few, `asking` names them, and less is prepared.
 */
export function likenesses(
  records: readonly ComparedRecord[],
  asking?: ReadonlySet<string>,
): (id: string) => AlikeRecord[] {
  const table = tableWithoutSpelling(records);
  // Nobody asks who holds a word that is too common, and nearly every record holds one.
  const wanted =
    asking &&
    new Set(
      records
        .filter(({ id }) => asking.has(id))
        .flatMap(wordsOf)
        .filter((word) => table.count(word) <= TOO_COMMON + 1),
    );
  const postings = filePostings(records, wanted);
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const own = byId.get(id);
    if (own === undefined || asking?.has(id) === false) throw new RangeError(`No record is called ${id}`);
    const words = new Set(wordsOf(own));
    const others = withoutOwn(table, words);
    const holders = (word: string) => (postings.get(word) ?? []).filter(({ record }) => record !== id);
    const near = sharers(words, others, holders);
    if (near.size === 0) return [];
    const made = plan(own.text, others, {
      without: [...words].filter((word) => others.count(word) > TOO_COMMON),
    });
    const asked = new Map(made.ask.map(({ word }) => [word, holders(word)]));
    const close = textScores(made, asked, others.records)
      .filter(({ record }) => near.has(record))
      .slice(0, LOOKED_AT_MOST)
      .flatMap((text) => {
        const record = byId.get(text.record);
        return record === undefined ? [] : [{ text, record }];
      });
    const known = close.flatMap(({ record }) =>
      record.lines.map((text, place) => ({ record: record.id, text, place })),
    );
    const matches = lineMatches(made, known, others);
    return close
      .map(({ text, record: near }): AlikeRecord => {
        const { id: record, fields } = near;
        const line = matches.get(record);
        const evidence = {
          plan: made,
          text,
          line,
          sure: false,
          facts: { ...factsOf(near, table), titleMass: titleMass(fields, others) },
          records: others.records,
        };
        return { record, confidence: confidence(evidence), matched: text.matched, line };
      })
      .sort((a, b) => b.confidence - a.confidence || (a.record < b.record ? -1 : 1));
  };
}

const wordsOf = ({ fields }: ComparedRecord): string[] => Object.values(fields).flat();

/** The records that share enough rare words with the one that has these. */
function sharers(
  own: ReadonlySet<string>,
  table: WordTable,
  holders: (word: string) => ReadonlyArray<{ readonly record: string }>,
): ReadonlySet<string> {
  let mass = 0;
  const shared = new Map<string, { words: number; mass: number }>();
  for (const word of own) {
    const tells = rarity(table, word);
    mass += tells;
    if (table.count(word) === 0 || table.count(word) > TOO_COMMON) continue;
    for (const { record } of holders(word)) {
      const sum = shared.get(record);
      if (sum === undefined) shared.set(record, { words: 1, mass: tells });
      else {
        sum.words += 1;
        sum.mass += tells;
      }
    }
  }
  const enough = [...shared].filter(([, sum]) => sum.words >= LEAST_WORDS && sum.mass >= LEAST_SHARE * mass);
  return new Set(enough.map(([record]) => record));
}

/** How many of the records hold each word. Looking for slips of the finger is not prepared: words are meant. */
function tableWithoutSpelling(records: readonly ComparedRecord[]): WordTable {
  const counts = new Map<string, { records: number; last: ComparedRecord }>();
  for (const record of records) {
    for (const list of Object.values(record.fields)) {
      for (const word of list) {
        const known = counts.get(word);
        if (known === undefined) counts.set(word, { records: 1, last: record });
        else if (known.last !== record) {
          known.records += 1;
          known.last = record;
        }
      }
    }
  }
  return { records: records.length, count: (word) => counts.get(word)?.records ?? 0, near: () => [] };
}

/** The table as it would be without the record that holds these words. Nothing is mended: they are meant. */
function withoutOwn(table: WordTable, own: ReadonlySet<string>): WordTable {
  return {
    records: table.records - 1,
    count: (word) => table.count(word) - (own.has(word) ? 1 : 0),
    near: () => [],
  };
}
