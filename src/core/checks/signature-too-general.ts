import type { Collection } from '../collection.ts';
import type { EntryOf } from '../entry.ts';
import { LOST, mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { sameProblem } from '../same-problem.ts';
import { HOLE } from '../search/template.ts';

/** Words that nearly every program prints when anything is wrong. */
const USUAL: ReadonlySet<string> = new Set(
  (
    'a an and at by connection could critical debug err error errors exception fail failed failure fatal ' +
    'for from in info internal is not of on occurred panic problem request response server the timeout to ' +
    'unable unexpected unknown warn warning was went with wrong something'
  ).split(' '),
);

/**
 * Signatures that say too little: made of words alone that every program prints, or such that they also stand in a
 * signature of another problem, so that a paste of that one would find this write-up.
 */
export function signaturesTooGeneral({ incidents: all, gaps }: Collection): Finding[] {
  const incidents = all.filter((one) => !mayLack(gaps, one, 'id', 'duplicateOf', 'supersedes'));
  const known = incidents.flatMap((incident) =>
    incident.data.signatures.flatMap(({ text }, place) =>
      text === LOST ? [] : [{ incident, text, place, words: [...new Set(wordsOf(text))] }],
    ),
  );
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const filed = new Map<string, Known[]>();
  for (const one of known) {
    const word = rarest(one.words, counts);
    const list = filed.get(word) ?? [];
    filed.set(word, list);
    list.push(one);
  }
  const problemOf = sameProblem(incidents);
  const others = new Map<Known, Known>();
  for (const line of known) {
    for (const one of line.words.flatMap((word) => filed.get(word) ?? [])) {
      const isOther = problemOf(one.incident.id) !== problemOf(line.incident.id);
      if (isOther && !others.has(one) && isLess(one, line) && standsIn(one.text, line.text))
        others.set(one, line);
    }
  }
  return known.flatMap((one): Finding[] => {
    const other = others.get(one);
    const says =
      other === undefined
        ? one.words.every((word) => USUAL.has(word)) && 'holds only words that every program prints'
        : `also stands in "${other.text}" of ${other.incident.id}`;
    if (says === false) return [];
    return [
      {
        code: 'signature-too-general',
        file: one.incident.filePath,
        path: ['signatures', one.place, 'text'],
        ...(other && { beside: other.incident.filePath }),
        message: `The signature "${one.text}" ${says}, expected a line that only this problem prints.`,
        remedy: 'Take more of the line that was printed, or another line, with a word that is rare.',
      },
    ];
  });
}

interface Known {
  readonly incident: EntryOf<'incident'>;
  readonly text: string;
  readonly place: number;
  readonly words: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(HOLE, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string {
  return words.reduce(
    (best, word) => ((counts.get(word) ?? 0) < (counts.get(best) ?? 0) ? word : best),
    words[0] ?? '',
  );
}

/** Two that say the same are told as duplicates. */
const isLess = (one: Known, line: Known): boolean => one.text.trim() !== line.text.trim();

/** Whether the literal pieces of a signature stand in a line, one after the other. */
function standsIn(signature: string, line: string): boolean {
  let at = 0;
  return signature.split(HOLE).every((part) => {
    const piece = part.trim();
    const found = line.indexOf(piece, at);
    at = found + piece.length;
    return found !== -1;
  });
}
