/** One word of a text in the form in which it is indexed and asked for, with its place in the text. */
export interface Token {
  /** Letters and digits only, lower case, so that every index takes it as one word. */
  readonly word: string;
  /** The same before the plural's s was taken off: what machines print is compared to the letter. */
  readonly exact: string;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** `whole`: a word or identifier as written; `part`: a piece of the identifier that stands at this place. */
  readonly role: 'whole' | 'part';
}

/**
 * The one tokenizer, for write-ups and for what is typed or pasted. An identifier gives itself, glued
 * (`user_id`, `userId`, `user-id` and `USER_ID` all give `userid`), and its pieces at punctuation, at a change
 * from lower to upper case, and between letters and digits. Common words are left out. At most `limit` tokens.
 */
export function tokens(text: string, limit = 200_000): Token[] {
  const found: Token[] = [];
  for (const run of text.matchAll(RUN)) {
    if (found.length >= limit) break;
    const [word] = run;
    if (word.length <= LONGEST_WHOLE && ONE_CASE.test(word))
      push(found, normal(word), run.index, run.index + word.length, 'whole');
    else addRun(found, word, run.index);
  }
  return found;
}

/** The words of a text alone, in order, repeats included. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (run.length > LONGEST_WHOLE || !ONE_CASE.test(run)) {
      const parts: Token[] = [];
      addRun(parts, run, 0);
      for (const { word } of parts) found.push(word);
      continue;
    }
    const word = normal(run);
    if (!COMMON.has(word)) found.push(stem(word));
  }
  return found;
}

const RUN = /[\p{L}\p{M}\p{N}]+(?:[._\-$:/>'’]{1,3}[\p{L}\p{M}\p{N}]+)*/gu;
const SEGMENT = /[^/:]+/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
const BORDER = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Has no border inside, as nearly every word: no need to look for one. */
const ONE_CASE = /^(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)$/u;
/** Normal already. */
const PLAIN = /^[a-z0-9]+$/u;
/** Longer runs are paths, keys or encoded data: their pieces tell more than the glued whole. */
const LONGEST_WHOLE = 48;

/** A path gives the identifiers between its slashes and colons; nobody writes it whole in another spelling. */
function addRun(found: Token[], run: string, start: number): void {
  for (const segment of run.matchAll(SEGMENT))
    addSegment(found, segment[0], start + segment.index, run !== segment[0]);
}

function addSegment(found: Token[], run: string, start: number, isPart: boolean): void {
  const pieces = [...run.matchAll(PIECE)];
  const glued = normal(run);
  if (pieces.length > 1 && glued.length <= LONGEST_WHOLE && !(isPart && /\.\p{L}/u.test(run))) {
    push(found, glued, start, start + run.length, 'whole');
  }
  for (const piece of pieces) {
    const at = start + piece.index;
    const role = pieces.length > 1 || isPart ? 'part' : 'whole';
    if (piece[0].length <= LONGEST_WHOLE) push(found, normal(piece[0]), at, at + piece[0].length, role);
    if (ONE_CASE.test(piece[0])) continue;
    const bits = piece[0].split(BORDER);
    if (bits.length === 1 || bits.length > 8) continue;
    let offset = at;
    for (const bit of bits) {
      push(found, normal(bit), offset, offset + bit.length, 'part');
      offset += bit.length;
    }
  }
}

function push(found: Token[], word: string, start: number, end: number, role: Token['role']): void {
  if (word === '' || COMMON.has(word)) return;
  found.push({ word: stem(word), exact: word, start, end, role });
}

/** Lower case without accents or punctuation (Unicode NFKD, then letters and digits only). */
function normal(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Only the plural goes: more stemming joins words that an operator keeps apart (`process`, `processor`). */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /\d/u.test(word)) return word;
  if (/(?:sh|ss|x|tch|nch)es$/u.test(word)) return word.slice(0, -2);
  return /[^\Ws\d]s$/u.test(word) && !/(?:us|is|ss)$/u.test(word) ? word.slice(0, -1) : word;
}

/** Words that nearly every English text has; a search for one tells nothing apart. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can did do does for from had has have he her his i if in into is it ' +
    'its me my of on or our she so such that the their them then there these they this to was we were what ' +
    'when where which who why will with you your'
  ).split(' '),
);
