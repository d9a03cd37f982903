import { HIDDEN_REMEDY } from '../core/complaint.ts';
import { characterName } from '../core/unseen.ts';
import { CONTROL, HIDDEN } from '../schema/fields.ts';
import type { Fault } from './fault.ts';

const SHOWN = 20;

/** The first hidden or control character of a text, as an offset and in words; undefined where there is none. */
export function hiddenIn(text: string): { readonly offset: number; readonly name: string } | undefined {
  const found = [text.search(HIDDEN), text.search(CONTROL)].filter((offset) => offset !== -1);
  if (found.length === 0) return undefined;
  const offset = Math.min(...found);
  return { offset, name: characterName(String.fromCodePoint(text.codePointAt(offset) ?? 0)) };
}

/**
 * Hidden characters of the Markdown body, one fault for each line that has one. The two joiners are let through
 * there: emoji and several scripts cannot be written without them.
 */
export function hiddenInBody(body: string): Fault[] {
  const faults: Fault[] = [];
  let offset = 0;
  for (const line of body.split('\n')) {
    const found = hiddenIn(line.replace(/[\u200C\u200D]/gu, '.'));
    if (found !== undefined && faults.length < SHOWN) {
      faults.push({
        code: 'hidden-characters',
        offset: offset + found.offset,
        message: `The text holds ${found.name}, expected only characters that can be seen.`,
        remedy: HIDDEN_REMEDY,
      });
    }
    offset += line.length + 1;
  }
  return faults;
}
