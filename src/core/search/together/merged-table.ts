import { distance } from '../../nearest.ts';
import type { WordTable } from '../words.ts';

/** A slip is mended by so many words at most, as in one table alone. */
const AT_MOST = 3;
/** More slips than this no table looks for. */
const SLIPS_AT_MOST = 2;

/**
 * The words of several sites as one table: a word is as rare as it is in all of their records, so that the same word
 * counts the same wherever a record is from.
 */
export function mergedTable(tables: readonly WordTable[]): WordTable {
  const count = (word: string): number =>
    tables.reduce((sum, table) => sum + Math.min(table.records, table.count(word)), 0);
  return {
    records: tables.reduce((sum, { records }) => sum + records, 0),
    count,
    near: (word) => {
      const found = [...new Set(tables.flatMap((table) => table.near(word)))].map((other) => ({
        other,
        slips: distance(word, other, SLIPS_AT_MOST),
        count: count(other),
      }));
      const fewest = Math.min(...found.map((one) => one.slips));
      return found
        .filter((one) => one.slips === fewest)
        .sort((a, b) => b.count - a.count || (a.other < b.other ? -1 : 1))
        .slice(0, AT_MOST)
        .map(({ other }) => other);
    },
  };
}
