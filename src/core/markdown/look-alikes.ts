import { codePoint } from '../printable.ts';

/**
 * Letters of other scripts that look like an ASCII one in most fonts: the commonest of Unicode's confusables
 * (Unicode Technical Standard 39, section 4), each group in the order of the ASCII letters beside it.
 */
const GROUPS: ReadonlyArray<readonly [script: string, letters: string, ascii: string]> = [
  ['Cyrillic', 'асԁеһіјӏорԛгѕуԝхкмтпЅІЈАВЕКМНОРСТУХԌԜ', 'acdehijlopqrsywxkmtnSIJABEKMHOPCTYXGW'],
  ['Greek', 'αγικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ', 'ayikvoptuxABEZHIKMNOPTYXcj'],
  ['Armenian', 'օոսհցզւիՕՍԼ', 'onuhgqwhOUL'],
];

const ASCII_OF: ReadonlyMap<string, { readonly script: string; readonly ascii: string }> = new Map(
  GROUPS.flatMap(([script, letters, ascii]) =>
    [...letters].map((letter, i) => [letter, { script, ascii: ascii[i] ?? '' }] as const),
  ),
);

/** Letters and digits that are ASCII in another dress: full width, and the alphabets of mathematics. */
const DRESSED = '\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\u{1D400}-\\u{1D7FF}';
const ANY_DRESSED = new RegExp(`[${DRESSED}]`, 'u');
const ANY = new RegExp(`[${GROUPS.map(([, letters]) => letters).join('')}${DRESSED}]`, 'u');
const WORD = /[\p{L}\p{N}]+/gu;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;

/** A character that stands for what it is not; `offset` is its place in the text. */
export interface LookAlike {
  readonly offset: number;
  readonly character: string;
  readonly script: string;
  readonly ascii: string;
}

/** Whether a text holds any letter that looks like another one. */
export const holdsLookAlikes = (text: string): boolean => ANY.test(text);

/**
 * The first letter that looks like a Latin one and stands in a word with Latin letters, or in a word that is made of
 * such letters alone while nothing else of the text is of that script. A word that is Russian or Greek is one.
 */
export function lookAlikeIn(text: string): LookAlike | undefined {
  if (!ANY.test(text)) return undefined;
  const isForeignText = (text.match(OTHER_SCRIPT) ?? []).some((letter) => asciiOf(letter) === undefined);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const at = word.search(ANY);
    if (at === -1) continue;
    const isDressed = ANY_DRESSED.test(word);
    const isMixed = /[A-Za-z]/u.test(word);
    const isDisguise = !isForeignText && word.length > 1 && [...word].every((letter) => asciiOf(letter));
    if (!isMixed && !isDisguise && !isDressed) continue;
    const character = String.fromCodePoint(word.codePointAt(at) ?? 0);
    const known = asciiOf(character);
    if (known !== undefined) return { offset: index + at, character, ...known };
  }
  return undefined;
}

/** `holds U+0430 (Cyrillic), which looks like "a".` */
export const lookAlikeMessage = ({ character, script, ascii }: LookAlike): string =>
  `holds ${codePoint(character)} (${script}), which looks like "${ascii}".`;

function asciiOf(letter: string): { readonly script: string; readonly ascii: string } | undefined {
  if (!ANY_DRESSED.test(letter)) return ASCII_OF.get(letter);
  const ascii = letter.normalize('NFKC');
  const script = letter.length === 1 ? 'full width' : 'mathematical';
  return /^[\dA-Za-z]$/u.test(ascii) ? { script, ascii } : undefined;
}
