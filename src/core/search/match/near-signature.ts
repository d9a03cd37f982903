import { likeness } from '../likeness.ts';
import { lineMatches } from '../line-score.ts';
import { knownLineWords, type LineWords, lineWords, rarest } from '../line-words.ts';
import { plan } from '../plan.ts';
import { type Line, printed } from '../read/line.ts';
import type { KnownLine } from '../retriever.ts';
import { sureRecords } from '../sure-line.ts';
import type { WordTable } from '../words.ts';

/** A known line like another shares one of the rarest words of both. */
const FILED_UNDER = 4;
const LOOKED_UNDER = 6;
/** A line less like than this is neither sure nor the rival of one that is. */
const LEAST_LIKE = 0.9;

/**
 * A function that says which known line a line is beyond doubt, though not to the letter, by the rule by which
 * search says *known*: its place in `all`, or -1.
 */
export function nearSignature(all: readonly KnownLine[], table: WordTable): (line: Line) => number {
  const places = new Map(all.map((known, at) => [known, at]));
  const filed = fileLines(all, table);
  const blank = plan('', table);
  return (line) => {
    const words = lineWords(line.message, table);
    const looked = new Set(rarest(words, table, LOOKED_UNDER).flatMap((word) => filed.get(word) ?? []));
    const close = [...looked].filter((one) => likeness(words, one.words).likeness >= LEAST_LIKE);
    if (close.length === 0) return -1;
    const pasted = {
      number: 1,
      message: line.message,
      printed: printed(line),
      surelyPrinted: line.logged || line.kind === 'error',
      words,
      share: 1,
    };
    const known = close.map((one) => one.known);
    const matches = lineMatches({ ...blank, lines: [pasted] }, known, table);
    const [sure = ''] = sureRecords(matches);
    const match = matches.get(sure);
    return match === undefined ? -1 : (places.get(match.known) ?? -1);
  };
}

interface Filed {
  readonly known: KnownLine;
  readonly words: LineWords;
}

function fileLines(all: readonly KnownLine[], table: WordTable): Map<string, Filed[]> {
  const filed = new Map<string, Filed[]>();
  for (const known of all) {
    const words = knownLineWords(known.text, table);
    for (const word of rarest(words, table, FILED_UNDER)) {
      const list = filed.get(word);
      if (list === undefined) filed.set(word, [{ known, words }]);
      else list.push({ known, words });
    }
  }
  return filed;
}
