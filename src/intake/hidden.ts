import { codePoint } from '../core/printable.ts';
import { CONTROL, HIDDEN } from '../schema/fields.ts';
import type { Fault } from './fault.ts';

const REMEDY = 'Delete it; where it belongs to the text, write its name instead, such as U+202E.';
const SHOWN = 20;

/** The first hidden or control character of a text, as an offset and in words; undefined where there is none. */
export function hiddenIn(text: string): { readonly offset: number; readonly name: string } | undefined {
  const found = [text.search(HIDDEN), text.search(CONTROL)].filter((offset) => offset !== -1);
  if (found.length === 0) return undefined;
  const offset = Math.min(...found);
  return { offset, name: nameOf(text.charAt(offset)) };
}

/**
 * Hidden characters of the Markdown body, one fault for each line that has one. The two joiners are let through
 * there: emoji and several scripts cannot be written without them.
 */
export function hiddenInBody(body: string, start: number): Fault[] {
  const faults: Fault[] = [];
  let offset = start;
  for (const line of body.split('\n')) {
    const found = hiddenIn(line.replace(/[\u200C\u200D]/gu, '.'));
    if (found !== undefined && faults.length < SHOWN) {
      faults.push({
        code: 'hidden-characters',
        offset: offset + found.offset,
        message: `The text holds ${found.name}, expected only characters that can be seen.`,
        remedy: REMEDY,
      });
    }
    offset += line.length + 1;
  }
  return faults;
}

export { REMEDY as HIDDEN_REMEDY };

const NAMES: Readonly<Record<string, string>> = {
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
  '\uFEFF': 'byte order mark',
};

function nameOf(character: string): string {
  const name = NAMES[character] ?? (CONTROL.test(character) ? 'control character' : 'invisible character');
  return `${codePoint(character)} (${name})`;
}
