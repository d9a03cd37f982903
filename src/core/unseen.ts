import { codePoint } from './printable.ts';

/** What steers a terminal, hides from a reader or turns the direction of a text, and halves of characters. */
const UNSEEN = /\u034F|[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2028\u2029\u3164\uFFA0]/u;

/** The first character of a text that nobody can see, by name: `U+202E (right-to-left override)`. */
export function firstUnseen(text: string): string | undefined {
  const found = UNSEEN.exec(text)?.[0];
  return found === undefined ? undefined : characterName(found);
}

/** `U+202E (right-to-left override)`. */
export function characterName(character: string): string {
  const kind = /\p{Cc}/u.test(character) ? 'control character' : 'invisible character';
  return `${codePoint(character)} (${NAMES[character] ?? kind})`;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'NUL, which ends a text',
  '\u0009': 'tab',
  '\u000A': 'line feed',
  '\u000D': 'carriage return',
  '\u001B': 'escape, which steers terminals',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of a text direction',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of a text direction',
  '\uFEFF': 'byte order mark',
};
