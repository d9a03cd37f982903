import type { Family } from './family.ts';
import type { Run, Whole } from './piece.ts';

/** What the whole text has shown of one family: whether it is damaged at all, and which scripts came out. */
export interface Evidence {
  readonly damaged: boolean;
  readonly scripts: ReadonlySet<string>;
}

export const NO_EVIDENCE: Evidence = { damaged: false, scripts: new Set() };

/**
 * Which pieces of a run are damage. Text that is right holds pairs that could be UTF-8 by chance (`É»`, `√π`,
 * `é »`), so a piece counts only where what it gives is usual and what it is now is not.
 */
export function damageIn(line: string, run: Run, family: Family, evidence: Evidence): Whole[] {
  const wholes = run.filter((piece) => piece.char !== undefined);
  if (wholes.length >= 2 && wholes.length === run.length && isKin(wholes, family)) return wholes;
  return wholes.filter((piece) => isDamage(line, piece, family, evidence));
}

/** What the pieces that are damage, each on its own, say of the whole text. */
export function evidenceOf(damage: readonly Whole[]): Evidence {
  return { damaged: damage.length > 0, scripts: new Set(damage.flatMap(({ char }) => scriptOf(char) ?? [])) };
}

function isDamage(line: string, piece: Whole, family: Family, evidence: Evidence): boolean {
  const point = piece.char.codePointAt(0) ?? 0;
  if (piece.bytes.length === 4) return PICTURE.test(piece.char);
  if (piece.bytes.length === 3 && SYMBOL.test(piece.char)) return true;
  if (piece.bytes.length === 2 && point <= 0x17f) return isLatinDamage(line, piece, family, evidence);
  if (/[\u1E00-\u1EFF]/u.test(piece.char)) return evidence.damaged;
  const script = scriptOf(piece.char);
  return script !== undefined && script !== 'Latin' && evidence.scripts.has(script);
}

/** `Ã©` and its like: two characters that may stand side by side by right. */
function isLatinDamage(line: string, { from, to, char }: Whole, family: Family, evidence: Evidence): boolean {
  const before = line.charAt(from - 1);
  const after = line.charAt(to);
  // « AMANHÃ» ends a word in capitals with a quotation mark.
  if (/\p{Lu}/u.test(before) && CLOSING.test(line.charAt(to - 1)) && !/\p{L}/u.test(after)) return false;
  // A root is no letter: 2√π.
  if (
    family.name === 'mac' &&
    /\p{L}/u.test(char) &&
    MATHS.test(line.charAt(to - 1)) &&
    /[\d)]/u.test(before)
  )
    return false;
  if (evidence.damaged) return true;
  if (family.name === 'mac') {
    const inside = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    return /\p{L}/u.test(char) && (inside || (/\p{Ll}/u.test(before) && !MATHS.test(line.charAt(to - 1))));
  }
  return /\p{L}/u.test(char) ? /\p{L}/u.test(before) || /\p{Ll}/u.test(after) : !/\p{Lu}/u.test(before);
}

/** Whether characters that came out side by side belong together, as words of one script do. */
function isKin(wholes: readonly Whole[], family: Family): boolean {
  const isPlain = ({ char }: Whole) => USUAL_LATIN.test(char) || SYMBOL.test(char) || family.byteOf.has(char);
  if (wholes.every(isPlain)) return true;
  const scripts = wholes.flatMap(({ char }) => scriptOf(char) ?? []);
  const [script] = scripts;
  return script !== 'Latin' && scripts.length >= 2 && scripts.every((other) => other === script);
}

/** The script of a letter; the scripts that are written mixed count as one. */
function scriptOf(char: string): string | undefined {
  return SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0];
}

const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['Latin', /\p{sc=Latin}/u],
  ['Han', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303F\u30FB\u30FC\uFF00-\uFFEF]/u],
  ...(
    'Greek Cyrillic Armenian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam ' +
    'Sinhala Thai Lao Tibetan Myanmar Georgian Hangul Ethiopic Khmer Mongolian'
  )
    .split(' ')
    .map((name): readonly [string, RegExp] => [name, new RegExp(`\\p{scx=${name}}`, 'u')]),
];

const PICTURE = /[\p{Extended_Pictographic}\p{Emoji}\u{1D400}-\u{1D7FF}\u{1F000}-\u{1FBFF}\p{sc=Han}]/u;
/** General punctuation, currency, letter-like, arrows, maths, technical, boxes, dingbats; variation selector, U+FFFD. */
const SYMBOL = /[\u2000-\u27FF\u2900-\u297F\u2B00-\u2BFF\uFB00-\uFB06\uFEFF\uFFFD]|\uFE0F/u;
const USUAL_LATIN = /[\u00A0-\u017F\u0192\u02C6\u02DC\u1E00-\u1EFF]/u;
const CLOSING = /[»”’›…–—“‘«‹"']/u;
const MATHS = /[π∞±≤≥µ∂∑∏∫Ω≠∆≈]/u;
