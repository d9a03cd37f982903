import { likeness as compare, SURE } from './likeness.ts';
import { knownLineWords } from './line-words.ts';
import type { Plan, PlannedLine } from './plan.ts';
import type { KnownLine } from './retriever.ts';
import { rarityOf, type WordTable } from './words.ts';

/** The line of the text and the known line of a record that are most alike. */
export interface LineMatch {
  readonly pasted: PlannedLine;
  readonly known: KnownLine;
  /** 0 to 1, see `likeness.ts`. */
  readonly likeness: number;
  /** What both lines hold is more than a common word or two. */
  readonly telling: boolean;
  /** What it adds to a record's score, 0 to 1: likeness squared, times the line's part of the text. */
  readonly score: number;
}

/** Below this, a printed line has only words in common with the known one. */
const LEAST_LIKE = 0.5;
/** What people write must be nearly the known line, for its words are common ones. */
const LEAST_LIKE_PROSE = 0.7;

/** What both hold tells enough when it is as rare as so many of the rarest words … */
const TELLING = 1.5;
/** … or when it is so many words, however common: few write-ups make all their words common. */
const MANY_WORDS = 4;

/** The best match of each record that has one. */
export function lineMatches(
  plan: Plan,
  known: readonly KnownLine[],
  table: WordTable,
): Map<string, LineMatch> {
  const best = new Map<string, LineMatch>();
  const least = TELLING * rarityOf(table.records, 1);
  for (const line of known) {
    const words = knownLineWords(line.text, table);
    for (const pasted of plan.lines) {
      const { likeness, shared, words: common } = compare(pasted.words, words);
      if (likeness < (pasted.printed ? LEAST_LIKE : LEAST_LIKE_PROSE)) continue;
      const score = likeness ** 2 * pasted.share;
      const telling = shared >= least || common >= MANY_WORDS;
      const match = { pasted, known: line, score, likeness, telling };
      const other = best.get(line.record);
      if (other === undefined || isBetter(match, other)) best.set(line.record, match);
    }
  }
  return best;
}

/** A line that is the known one is better than a longer one that only holds it. */
const isBetter = (match: LineMatch, other: LineMatch): boolean =>
  isSame(match) === isSame(other) ? match.score > other.score : isSame(match);

const isSame = ({ likeness, telling }: LineMatch): boolean => telling && likeness >= SURE;
