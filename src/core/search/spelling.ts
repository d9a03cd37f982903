import { distance } from '../nearest.ts';

/** Words of fewer letters have too many neighbours for a guess. */
const SHORTEST = 4;
/** In a shorter word another letter makes another word (`slow`, `show`); one too many or too few is still a slip. */
const OTHER_LETTER_FROM = 5;
/** From so many letters on, two slips are looked for where one explains nothing. */
const TWO_SLIPS_FROM = 8;
const AT_MOST = 3;

/**
 * A function that names the words of a vocabulary that one slip (a letter too many, too few, another, or two
 * swapped) turns into a given word, two slips from eight letters on; the most common first, three at most.
 * Words with digits are codes and versions: there is no guessing at them.
 */
export function speller(counts: ReadonlyMap<string, number>): (word: string) => readonly string[] {
  const byLength = new Map<number, string[]>();
  for (const word of counts.keys()) {
    if (/\d/u.test(word)) continue;
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [word]);
    else list.push(word);
  }
  return (word) => {
    if (word.length < SHORTEST || /\d/u.test(word)) return [];
    const allowed = word.length >= TWO_SLIPS_FROM ? 2 : 1;
    const found: { other: string; slips: number }[] = [];
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const other of byLength.get(length) ?? []) {
        if (other.length === word.length && word.length < OTHER_LETTER_FROM && !isSwapped(word, other))
          continue;
        const apart = distance(word, other, allowed);
        if (apart <= allowed) found.push({ other, slips: apart });
      }
    }
    const fewest = Math.min(...found.map((one) => one.slips));
    return found
      .filter((one) => one.slips === fewest)
      .map((one) => one.other)
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, AT_MOST);
  };
}

const isSwapped = (word: string, other: string): boolean =>
  [...word].sort().join('') === [...other].sort().join('');
