import { type Filter, meantFilters } from './filters.ts';
import { type LineWords, lineWords, rarest } from './line-words.ts';
import { type Masks, type PlannedWord, planWords } from './plan-words.ts';
import { type Line, printed } from './read/line.ts';
import { read } from './read/read.ts';
import { reported } from './read/reported.ts';
import { tellingLines } from './read/telling.ts';
import { readable } from './readable.ts';
import { type SynonymGroup, synonyms } from './synonyms.ts';
import { template } from './template.ts';
import { words as wordsOf } from './tokens.ts';
import { rarity, type WordTable } from './words.ts';
import { wrappedMessages } from './wrapped.ts';

/** A line that will be compared with the known ones. */
export interface PlannedLine {
  /** Number of the line in the text, from 1. */
  readonly number: number;
  readonly message: string;
  /** A machine printed it, as far as one can tell. */
  readonly printed: boolean;
  /** One need not guess: a log's head stands before it, or it begins with the name of an error. */
  readonly surelyPrinted: boolean;
  readonly words: LineWords;
  /** Its part of the rarities of all words of the text, 0 to 1. */
  readonly share: number;
}

/** What is asked, and what for; a reader can see it and take a word out (`PlanOptions.without`). */
export interface Plan {
  /** The words to ask for, most telling first. */
  readonly ask: readonly PlannedWord[];
  /** Rarities of the written words, each times its weight up to 1: what a record could hold at most. */
  readonly mass: number;
  /** The same of the words that count most: those of the first line of several, all of a single line. */
  readonly headline: number;
  /** The text is a few words: somebody looks something up, and a record that has them all is an answer. */
  readonly lookUp: boolean;
  /** The text is a sentence, and not a paste. */
  readonly sentence: boolean;
  readonly lines: readonly PlannedLine[];
  /** Under which words known lines like these are filed. */
  readonly filedUnder: readonly string[];
  /** Which part of `mass` stands in lines that machines printed, 0 to 1. */
  readonly printedShare: number;
  readonly filters: readonly Filter[];
  /** Words that people wrote and no record holds, as written. */
  readonly unknown: readonly string[];
  /** What those, and those of printed lines, would add to `mass` if they were known. */
  readonly unknownMass: number;
  /** Characters of the text that were not read because it is longer than READ_AT_MOST. */
  readonly leftOut: number;
}

export interface PlanOptions {
  /** Ways of saying the same, from the site's vocabulary; everyday ones are always there. */
  readonly synonyms?: readonly SynonymGroup[];
  /** Words not to ask for, as written or as `Plan.ask` gives them; their pieces and synonyms go with them. */
  readonly without?: readonly string[];
  /** Words whose spelling is not to be mended, as written. */
  readonly asWritten?: readonly string[];
  /** Look for filters in what was typed; for an index whose records have facets. */
  readonly filters?: boolean;
  /** The day, YYYY-MM-DD, that `last week` counts from. */
  readonly today?: string;
}

/** Fewer words than this lose pasted logs; more cost requests and bring nothing. */
const ASK_AT_MOST = 30;
const LINES_AT_MOST = 100;
const LOOK_UP_AT_MOST = 5;
const SENTENCE_AT_MOST = 15;
const WORDS_OF_A_LINE = 6;

/** What a key or certificate begins and ends with says nothing about a problem. */
const ARMOUR = /^-{3,5} ?(?:BEGIN|END) [A-Z\d ]{1,60}-{3,5}$/u;

/** Decides what is asked for: the rarest words that some record holds, and the lines that may be known. */
export function plan(text: string, table: WordTable, options: PlanOptions = {}): Plan {
  const { content, leftOut, numberOf } = readable(text);
  const { filters, rest } = options.filters
    ? meantFilters(content, options.today)
    : { filters: [], rest: content };
  const lines = read(rest);
  const spoken = lines.filter(({ message }) => message !== '' && !ARMOUR.test(message));
  const masks = new Map(spoken.map((line) => [line, template(line.message)]));
  const { words, unknown, unknownMass } = planWords(spoken, masks, table, {
    synonyms: synonyms(options.synonyms ?? []),
    without: new Set(options.without?.flatMap((word) => [word, ...wordsOf(word)])),
    asWritten: new Set(options.asWritten),
  });
  const telling = ({ word, weight }: PlannedWord) => weight * rarity(table, word);
  const ask = [...words].sort((a, b) => telling(b) - telling(a)).slice(0, ASK_AT_MOST);
  const mass = massOf(ask, table);
  const planned = linesToCompare(lines, masks, table, mass).map((line) => ({
    ...line,
    number: numberOf(line.number),
  }));
  const most = Math.max(0, ...ask.map(({ weight }) => weight));
  return {
    ask,
    mass,
    headline: massOf(
      ask.filter(({ weight }) => weight === most),
      table,
    ),
    lookUp: hasAtMost(rest, LOOK_UP_AT_MOST),
    sentence: spoken.length === 1 && hasAtMost(rest, SENTENCE_AT_MOST),
    lines: planned,
    filedUnder: [...new Set(planned.flatMap((line) => rarest(line.words, table, WORDS_OF_A_LINE)))],
    printedShare:
      massOf(
        ask.filter((word) => word.printed),
        table,
      ) / (mass || 1),
    filters,
    unknown,
    unknownMass,
    leftOut,
  };
}

const hasAtMost = (text: string, words: number): boolean =>
  text.trim().split(/\s+/u, words + 1).length <= words;

function linesToCompare(lines: readonly Line[], masks: Masks, table: WordTable, mass: number): PlannedLine[] {
  const numbers = new Map(lines.map((line, at) => [line, at + 1]));
  const planned = (line: Line, message: string, masked: string): PlannedLine => {
    const words = lineWords(message, table, masked);
    return {
      number: numbers.get(line) ?? 0,
      message,
      printed: printed(line),
      surelyPrinted: line.logged || line.kind === 'error',
      words,
      share: Math.min(1, words.mass / (mass || 1)),
    };
  };
  return worthComparing(masks).flatMap((line) => {
    const wrapped = wrappedMessages(lines, (numbers.get(line) ?? 0) - 1);
    const inner = [line.message, ...wrapped].flatMap((message) => reported({ ...line, message }));
    return [
      planned(line, line.message, masks.get(line) ?? ''),
      ...[...new Set([...wrapped, ...inner])].map((part) => planned(line, part, template(part))),
    ];
  });
}

/** Each kind of line once, those that say what failed before the others. */
function worthComparing(masks: Masks): readonly Line[] {
  const spoken = [...masks.keys()];
  if (spoken.length === 1) return spoken;
  const telling = new Set(tellingLines(spoken));
  const others = spoken.filter((line) => line.kind !== 'code' && !telling.has(line));
  const kinds = new Map<string, Line>();
  for (const line of [...telling, ...others]) {
    if (line.kind === 'frame') continue;
    const masked = masks.get(line) ?? '';
    if (!kinds.has(masked)) kinds.set(masked, line);
  }
  return [...kinds.values()].slice(0, LINES_AT_MOST);
}

/** The rarities of words that were written, each times its weight up to 1, added. */
function massOf(words: readonly PlannedWord[], table: WordTable): number {
  return words
    .filter(({ instead }) => instead !== 'synonym')
    .reduce((sum, { word, weight }) => sum + Math.min(1, weight) * rarity(table, word), 0);
}
