import type { Command } from '../../../schema/action.ts';
import { placeholders } from '../placeholder.ts';
import { slotInAddress } from './in-address.ts';
import { javascriptSlots } from './javascript.ts';
import { slotInJson } from './json.ts';
import type { PenName } from './pens.ts';
import { pythonSlots } from './python.ts';
import { isAddressOfClient } from './sh-client.ts';
import { type Nested, nestedIn } from './sh-nested.ts';
import { readerOf } from './sh-reader.ts';
import { type ShellSlot, scanShell } from './sh-scan.ts';
import type { ShellWord, WordPlace } from './sh-word.ts';
import { closed, type OpenSlot, open, type Scan, type Slot, type TypeOf, within } from './slot.ts';
import { sqlSlots } from './sql.ts';

/**
 * Slots of a command for a POSIX shell (sh, dash, bash, zsh, ksh; fish and csh quote in other ways). What is code for
 * another program, an address or JSON inside the command is quoted for that first, and then for the shell.
 */
export const shellSlots: Scan = (run, typeOf) => slotsWithin(run, typeOf, 0);

/** How many shells may stand inside one another: nobody can read more, and each is read anew. */
const DEEPEST = 4;

function slotsWithin(run: string, typeOf: TypeOf, depth: number): readonly Slot[] {
  const known = new Map<string, readonly Slot[]>();
  const scan = ({ language, text }: Nested): readonly Slot[] | undefined => {
    if (language === 'sh' && depth === DEEPEST) return undefined;
    const key = `${language} ${text}`;
    const slots =
      known.get(key) ??
      (language === 'sh' ? slotsWithin(text, typeOf, depth + 1) : LANGUAGES[language](text, typeOf));
    known.set(key, slots);
    return slots;
  };
  return scanShell(run).map((slot) => shellSlot(slot, typeOf, scan));
}

const LANGUAGES: Readonly<Record<Exclude<Nested['language'], 'sh'>, Scan>> = {
  sql: sqlSlots,
  python: pythonSlots,
  javascript: javascriptSlots,
} satisfies Partial<Record<Command['shell'], Scan>>;

/** Undefined where the code stands too deep inside other code. */
type ScanNested = (nested: Nested) => readonly Slot[] | undefined;

function shellSlot(slot: ShellSlot, typeOf: TypeOf, scan: ScanNested): Slot {
  const { name, start, end, context, word, around } = slot;
  const place = { name, start, end };
  if (context === 'comment') return open(place, 'comment');
  if (typeof context === 'object') return closed(place, context.closed);
  const outer = around.map(readerOf).find((reader) => reader !== undefined);
  if (outer !== undefined) return closed(place, `in a substitution, ${codeFor(outer.name)}`);
  const inner = innerSlot(word, typeOf, scan);
  if (typeof inner === 'string') return closed(place, inner);
  if (inner !== undefined) return within(inner, place, penOf(slot));
  const mayBeOption = word.before === '' && word.index !== 0 && word.index !== 'target';
  return { ...open(place, penOf(slot)), ...(mayBeOption && { mayBeOption }) };
}

/** The slot of the language that a word is read in; why there is none; undefined where the word is a plain text. */
function innerSlot(place: WordPlace, typeOf: TypeOf, scan: ScanNested): Slot | string | undefined {
  const { command, index, nth } = place;
  const reader = readerOf(place);
  if (index === 'target') return reader && codeFor(reader.name);
  const word = command.words[index];
  const nested = reader && nestedIn(command, reader, index);
  if (reader === undefined || nested === undefined) {
    return word && isWhole(word.text, [word]) ? slotInData(place, word, typeOf) : undefined;
  }
  if (typeof nested === 'string') return codeFor(reader.name) + nested;
  const { text, from, to, isForeign } = nested;
  const words = command.words.slice(from, to);
  const inner = isWhole(text, words)
    ? scan(nested)?.[placesOf(words.slice(0, index - from)) + nth]
    : undefined;
  if (inner === undefined) return codeFor(reader.name);
  if (inner.refused !== undefined) return `${codeFor(reader.name)}, and there ${inner.refused}`;
  return isForeign ? warned(inner, reader.name) : inner;
}

/** The slot of an address or of JSON that a word is. */
function slotInData(place: WordPlace, { text, exact }: ShellWord, typeOf: TypeOf): Slot | undefined {
  const address = slotInAddress(text, place.nth, typeOf, isAddressOfClient(place));
  return address ?? (exact ? slotInJson(text, place.nth, typeOf) : undefined);
}

const codeFor = (name: string): string => `in a text that ${name} reads as commands of its own`;

const placesOf = (words: readonly ShellWord[]): number => words.reduce((sum, { places }) => sum + places, 0);

/** Whether all that looks like a placeholder in a text is one. */
const isWhole = (text: string, words: readonly ShellWord[]): boolean =>
  placeholders(text).length === placesOf(words);

/** Which shell reads it is known on the other machine only. */
const warned = (slot: OpenSlot, by: string): OpenSlot => ({
  ...slot,
  warning: `is quoted as sh, bash, dash, zsh and ksh read it; where ${by} starts another shell, look at it first.`,
});

function penOf({ context, word, following }: ShellSlot): PenName {
  if (context === 'single') return 'sh-single';
  if (context === 'double') return 'sh-double';
  // A word in the place of a command, a number before a redirection and a part of {…} or […] mean more than themselves.
  const meansMore =
    (word.index === 0 && word.before === '') || /[<>]/u.test(following) || /[[{~]/u.test(word.before);
  return meansMore ? 'sh-quoted' : 'sh-word';
}
