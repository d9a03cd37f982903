import { isOrdinary } from './ordinary-words.ts';
import { type Line, printed } from './read/line.ts';
import type { Synonyms } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';
import { calmer, weigher } from './word-weight.ts';
import { rarity, type WordTable } from './words.ts';

/** A word that will be asked for. */
export interface PlannedWord {
  readonly word: string;
  /** The word as the reader wrote it, for saying why a result was found. */
  readonly written: string;
  /** How much it counts: 1 for a word, more in the first line of several, less in a log line's head. */
  readonly weight: number;
  /** Stands in a line that a machine printed. */
  readonly printed: boolean;
  /** Why it is asked for although it was not written: a slip was mended, or it says the same. */
  readonly instead?: 'spelling' | 'synonym';
}

/** Lines that say something, in order, with their message masked (`template.ts`). */
export type Masks = ReadonlyMap<Line, string>;

export interface WordPlan {
  readonly words: readonly PlannedWord[];
  /** Words that people wrote and no record holds, as written. */
  readonly unknown: readonly string[];
  /** How much the unknown words would tell if they were known. */
  readonly unknownMass: number;
}

export interface WordOptions {
  readonly synonyms: Synonyms;
  /** Words, as the plan shows them, that are not asked for. */
  readonly without: ReadonlySet<string>;
  /** Words, as written, whose spelling is kept. */
  readonly asWritten: ReadonlySet<string>;
}

/** Of several lines, the first that people write themselves says what is wrong: a title, an alert's summary. */
const FIRST_LINE_WEIGHT = 3;
/** Who asks for one identifier means it; its pieces are only there in case no record has all of it. */
const PIECE_WEIGHT = 0.2;
const SYNONYM_WEIGHT = 0.5;

/** The words of lines, each once with its greatest weight, and what stands for those that no record holds. */
export function planWords(
  lines: readonly Line[],
  masks: Masks,
  table: WordTable,
  options: WordOptions,
): WordPlan {
  const planned = new Map<string, PlannedWord>();
  const unknown = new Map<string, PlannedWord>();
  const add = (word: PlannedWord) => {
    if (options.without.has(word.word)) return;
    const known = planned.get(word.word);
    if (known === undefined || known.weight < word.weight) planned.set(word.word, word);
  };
  /** Asks for the words that a slip may have hidden. False where there is none. */
  const mend = (slipped: PlannedWord): boolean => {
    const isMeant = slipped.printed || isOrdinary(slipped.word) || options.asWritten.has(slipped.written);
    const mended = isMeant ? [] : table.near(slipped.word);
    mended.forEach((word, place) => {
      add({
        ...slipped,
        word,
        weight: place === 0 ? slipped.weight : slipped.weight / 2,
        instead: 'spelling',
      });
    });
    return mended.length > 0;
  };
  const first = lines.length > 1 ? ownWords(lines) : undefined;
  const calm = calmer(lines);
  for (const line of lines) {
    const weigh = weigher(line, masks.get(line) ?? '', line === first ? FIRST_LINE_WEIGHT : calm(line));
    const found = tokens(line.raw);
    const identifier = lines.length === 1 && isIdentifier(found, table);
    found.forEach((token, at) => {
      const written = line.raw.slice(token.start, token.end);
      const weight = weigh(token) * (identifier && token.role === 'part' ? PIECE_WEIGHT : 1);
      if (weight === 0) return;
      const planned = { word: token.word, written, weight, printed: printed(line) };
      if (table.count(token.word) > 0) add(planned);
      else if (!isGlued(token, found[at + 1])) {
        if (!mend(planned)) unknown.set(token.word, planned);
      } else if (hasStrangePiece(found, at, table)) mend(planned);
    });
    addSynonyms(line, found, table, options, add);
  }
  return {
    words: [...planned.values()],
    unknown: [...unknown.values()].filter((word) => !word.printed).map(({ written }) => written),
    unknownMass: [...unknown.values()].reduce(
      (sum, { word, weight }) => sum + Math.min(1, weight) * rarity(table, word),
      0,
    ),
  };
}

/** Other ways of saying what people wrote; what machines print is asked for to the letter. */
function addSynonyms(
  line: Line,
  found: readonly Token[],
  table: WordTable,
  { synonyms, without }: WordOptions,
  add: (word: PlannedWord) => void,
): void {
  if (printed(line)) return;
  for (const { at, length, other } of synonyms.in(found.map(({ word }) => word))) {
    if (!other.every((word) => table.count(word) > 0)) continue;
    if (found.slice(at, at + length).some(({ word }) => without.has(word))) continue;
    const start = found[at]?.start ?? 0;
    const written = line.raw.slice(start, found[at + length - 1]?.end);
    for (const word of other) {
      add({ word, written, weight: SYNONYM_WEIGHT / other.length, printed: false, instead: 'synonym' });
    }
  }
}

/** The line in which people say what is wrong: the first, or the first that no machine printed. */
function ownWords(lines: readonly Line[]): Line | undefined {
  const line = lines.find(({ logged, kind }) => !logged && kind !== 'error' && kind !== 'frame');
  return line?.kind === 'prose' ? line : undefined;
}

/** The text is one identifier, and some record has all of it. */
function isIdentifier(found: readonly Token[], table: WordTable): boolean {
  const [whole, ...pieces] = found;
  if (whole === undefined || !isGlued(whole, pieces[0]) || table.count(whole.word) === 0) return false;
  return pieces.every(({ start }) => start < whole.end);
}

/** A piece of the identifier at this place is no word of the index: it may be a slip, and not only another compound. */
function hasStrangePiece(found: readonly Token[], at: number, table: WordTable): boolean {
  const end = found[at]?.end ?? 0;
  for (let place = at + 1; (found[place]?.start ?? end) < end; place += 1) {
    if (table.count(found[place]?.word ?? '') === 0) return true;
  }
  return false;
}

/** An identifier as a whole, whose pieces come next. */
function isGlued(token: Token, next: Token | undefined): boolean {
  return next !== undefined && next.role === 'part' && next.start < token.end && token.role === 'whole';
}
