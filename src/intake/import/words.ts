import { EVERY_HIDDEN } from '../../schema/fields.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const NUMERIC = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu;

/** The words of a text, in lower case: runs of letters, marks and digits. */
export function wordsOf(text: string): readonly string[] {
  // The parts of a moment are words of their own: 2031-01-02T03:04.
  const plain = withoutNumeric(text)
    .replace(/(\d)T(?=\d)/gu, '$1 ')
    .toLowerCase();
  if (ASCII.test(plain)) return plain.match(ASCII_WORD) ?? [];
  return plain.replace(EVERY_HIDDEN, '').normalize('NFC').match(WORD) ?? [];
}

const ASCII = /^\p{ASCII}*$/u;
const ASCII_WORD = /[a-z0-9]+/gu;

function withoutNumeric(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(NUMERIC, (whole, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** How often each word stands in a text. */
export type Tally = ReadonlyMap<string, number>;

export function tallyOf(texts: Iterable<string>): Tally {
  const tally = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) tally.set(word, (tally.get(word) ?? 0) + 1);
  return tally;
}

/** Whether every word of the text is among those given, as often as it stands there. */
export function holds(tally: Tally, text: string): boolean {
  for (const [word, count] of tallyOf([text])) if ((tally.get(word) ?? 0) < count) return false;
  return true;
}
