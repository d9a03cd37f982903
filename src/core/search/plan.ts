import { type Token, tokens } from './tokens.ts';
import { rarity, type WordTable } from './words.ts';

/** A word that will be asked for. */
export interface PlannedWord {
  readonly word: string;
  /** The word as the reader wrote it, for saying why a result was found. */
  readonly written: string;
  /** How much it counts: 1 for a word, more where it stands in the first line of several. */
  readonly weight: number;
}

export interface Plan {
  /** The words to ask for, most telling first. */
  readonly ask: readonly PlannedWord[];
  /** Words of the text that no record holds, as written. */
  readonly unknown: readonly string[];
  /** Characters of the text that were not read because it is longer than READ_AT_MOST. */
  readonly leftOut: number;
}

/** Fewer words than this lose pasted logs; more cost requests and bring nothing. */
const ASK_AT_MOST = 25;
/** A paste may be a whole log file: its beginning and its end are read, in UTF-16 units. */
export const READ_AT_MOST = 60_000;
/** The first line of several is the one that people write themselves: a title, an alert's summary. */
const FIRST_LINE_WEIGHT = 3;

/** Decides which words of a typed or pasted text are asked for: the rarest of those that some record holds. */
export function plan(text: string, table: WordTable): Plan {
  const { read, leftOut } = readable(text);
  const known = new Map<string, PlannedWord>();
  const unknown = new Map<string, string>();
  const firstBreak = read.trimStart().indexOf('\n') + (read.length - read.trimStart().length);
  for (const token of tokens(read)) {
    if (table.count(token.word) === 0) {
      if (token.role === 'whole') unknown.set(token.word, written(read, token));
      continue;
    }
    if (known.has(token.word)) continue;
    const weight = firstBreak > 0 && token.start < firstBreak ? FIRST_LINE_WEIGHT : 1;
    known.set(token.word, { word: token.word, written: written(read, token), weight });
  }
  const telling = (planned: PlannedWord) => planned.weight * rarity(table, planned.word);
  const ask = [...known.values()].sort((a, b) => telling(b) - telling(a)).slice(0, ASK_AT_MOST);
  return { ask, unknown: [...unknown.values()], leftOut };
}

function readable(text: string): { read: string; leftOut: number } {
  if (text.length <= READ_AT_MOST) return { read: text, leftOut: 0 };
  const half = READ_AT_MOST / 2;
  return { read: `${text.slice(0, half)}\n${text.slice(-half)}`, leftOut: text.length - READ_AT_MOST };
}

const written = (text: string, token: Token): string => text.slice(token.start, token.end);
