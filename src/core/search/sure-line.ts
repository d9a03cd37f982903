import { SURE } from './likeness.ts';
import type { LineMatch } from './line-score.ts';
import { HOLE } from './template.ts';
import { idOf, siteOf } from './together/record-name.ts';
import { tokens } from './tokens.ts';

/** Another record's line this near leaves the choice open. */
const RIVAL = 0.02;

/**
 * The records whose known line stands in the text beyond doubt: nearly alike, telling, and no other record's. Who knows
 * only a part of the line does not contest who knows all of it.
 */
export function sureRecords(matches: ReadonlyMap<string, LineMatch>): Set<string> {
  const likely = [...matches].filter(([, match]) => match.likeness >= SURE && match.telling && fits(match));
  return new Set(
    likely.filter(([record, match]) => !hasRival(record, match, matches)).map(([record]) => record),
  );
}

/** What people may have written themselves must hold the known line to the letter, numbers and all. */
function fits({ pasted, known }: LineMatch): boolean {
  if (pasted.surelyPrinted || known.text.includes(HOLE)) return true;
  const written = new Set(exactWords(pasted.message));
  return exactWords(known.text).every((word) => written.has(word));
}

const exactWords = (text: string): string[] => tokens(text).map(({ exact }) => exact);

function hasRival(record: string, match: LineMatch, matches: ReadonlyMap<string, LineMatch>): boolean {
  return [...matches].some(
    ([other, { pasted, likeness }]) =>
      contests(other, record) &&
      pasted.number === match.pasted.number &&
      pasted.words.mass >= match.pasted.words.mass &&
      likeness >= match.likeness - RIVAL,
  );
}

/**
 * Whether a record's line can leave the choice of another open. What another site says takes no certainty from the
 * own one, and a write-up of the same name is most often a copy.
 */
const contests = (other: string, record: string): boolean =>
  idOf(other) !== idOf(record) && (siteOf(record) !== 0 || siteOf(other) === 0);
