import { commonStart, refuseUnits } from './bytes.ts';
import { IndexError } from './index-error.ts';

/** Signs below this one are no letters or digits, so they can say where a word begins. */
const FIRST_OF_WORDS = 0x20;
const MOST_IN_ONE_SIGN = FIRST_OF_WORDS - 1;

/**
 * Sorted words as one text: before each word a sign that says how many units of the word before are dropped, then
 * the rest of the word. Words are letters and digits, as the tokenizer makes them.
 */
export function wordListText(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      const shared = commonStart(before, word);
      return sign(before.length - shared) + word.slice(shared);
    })
    .join('');
}

/** The words again. Throws an IndexError where the text is no such list. */
export function wordsOfText(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  let units = 0;
  while (at < text.length) {
    let dropped = 0;
    while (text.charCodeAt(at) === MOST_IN_ONE_SIGN) {
      dropped += MOST_IN_ONE_SIGN;
      at += 1;
    }
    const last = text.charCodeAt(at);
    const before = words.at(-1) ?? '';
    if (!(last < MOST_IN_ONE_SIGN) || dropped + last > before.length) {
      throw new IndexError('corrupt', 'The words of the search index are damaged. Build the site again.');
    }
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) >= FIRST_OF_WORDS) end += 1;
    const word = before.slice(0, before.length - dropped - last) + text.slice(at + 1, end);
    units += word.length;
    refuseUnits(units);
    words.push(word);
    at = end;
  }
  return words;
}

const sign = (dropped: number): string =>
  String.fromCharCode(MOST_IN_ONE_SIGN).repeat(Math.floor(dropped / MOST_IN_ONE_SIGN)) +
  String.fromCharCode(dropped % MOST_IN_ONE_SIGN);
