import { head } from './read/head.ts';
import { HOLE, template } from './template.ts';
import { type Token, tokens } from './tokens.ts';
import { rarity, type WordTable } from './words.ts';

/** The words of one line that stay when its varying parts are masked. */
export interface LineWords {
  /** How often each word stands in the line, to the letter. */
  readonly counts: ReadonlyMap<string, LineWord>;
  /** The rarities of its words, added, repeats included. */
  readonly mass: number;
  /** All words in order, to the letter; a list for each stretch between parts that vary. */
  readonly stretches: readonly (readonly string[])[];
  /** The line was written with parts marked as varying, into which anything fits. */
  readonly open: boolean;
}

export interface LineWord {
  /** The word as the index knows it. */
  readonly word: string;
  readonly count: number;
  /** How much one of it counts. */
  readonly weight: number;
}

/** More of the same word in one line adds nothing. */
const REPEATS = 2;
/** A word with digits is often a name that varies. */
const WITH_DIGITS = 0.2;

/** Reads a line's message into words that can be compared with another's. `masked` spares masking it again. */
export function lineWords(message: string, table: WordTable, masked = template(message)): LineWords {
  const counts = new Map<string, LineWord>();
  let mass = 0;
  for (const { word, exact } of [...tokens(masked), ...quotedIdentifiers(message)]) {
    const known = counts.get(exact);
    const weight = known?.weight ?? rarity(table, word) * (/\d/u.test(word) ? WITH_DIGITS : 1);
    const count = (known?.count ?? 0) + 1;
    if (count > REPEATS) continue;
    mass += weight;
    counts.set(exact, { word, count, weight });
  }
  const stretches = masked
    .split(HOLE)
    .map((stretch) => tokens(stretch).map(({ exact }) => exact))
    .filter((stretch) => stretch.length > 0);
  return { counts, mass, stretches, open: message.includes(HOLE) };
}

/** An identifier in quotes is masked with all that is quoted, and yet it names what failed: `KeyError: 'user_id'`. */
const QUOTED_IDENTIFIER = /["'`]((?:[a-z]+_|[a-z]+(?=[A-Z]))[A-Za-z_]{1,60})["'`]/gu;

function quotedIdentifiers(message: string): Token[] {
  return [...message.matchAll(QUOTED_IDENTIFIER)].flatMap(([, identifier = '']) => tokens(identifier));
}

/** The words of a known line, without the log's head that it was noted with. */
export function knownLineWords(text: string, table: WordTable): LineWords {
  return lineWords(text.slice(head(text).end) || text, table);
}

/** The words under which a line is filed or looked for: its rarest that the index holds. */
export function rarest({ counts }: LineWords, table: WordTable, most: number): string[] {
  return [...counts.values()]
    .filter(({ word }) => table.count(word) > 0)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
