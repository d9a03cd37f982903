import type { LineWords } from './line-words.ts';

/** From here on, only what varies is different. */
export const SURE = 0.97;

export interface Likeness {
  /** 0 (nothing in common) to 1 (the same but for what varies). */
  readonly likeness: number;
  /** The rarities of the words that both hold, added. */
  readonly shared: number;
  /** How many different words both hold. */
  readonly words: number;
}

/** How alike a pasted line is to a known one: the part of each that both hold, rarer words weighing more. */
export function likeness(pasted: LineWords, known: LineWords): Likeness {
  let shared = 0;
  let words = 0;
  for (const [word, { count, weight }] of known.counts) {
    const other = pasted.counts.get(word);
    if (other === undefined) continue;
    shared += weight * Math.min(count, other.count);
    words += 1;
  }
  if (shared === 0) return { likeness: 0, shared, words };
  const ofKnown = shared / known.mass;
  if (known.open && fits(pasted, known)) return { likeness: ofKnown, shared, words };
  return { likeness: (ofKnown + shared / pasted.mass) / 2, shared, words };
}

/** The stretches between the marked holes follow one another in the pasted line, whatever stands between them. */
function fits({ stretches: pasted }: LineWords, { stretches }: LineWords): boolean {
  const words = pasted.flat();
  let from = 0;
  for (const stretch of stretches) {
    const at = indexOf(words, stretch, from);
    if (at < 0) return false;
    from = at + stretch.length;
  }
  return true;
}

function indexOf(words: readonly string[], stretch: readonly string[], from: number): number {
  for (let at = from; at + stretch.length <= words.length; at += 1) {
    if (stretch.every((word, step) => words[at + step] === word)) return at;
  }
  return -1;
}
