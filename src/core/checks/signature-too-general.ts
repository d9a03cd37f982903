import type { Collection } from '../collection.ts';
import type { EntryOf } from '../entry.ts';
import { LOST, mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { sameProblem } from '../same-problem.ts';
import { HOLE } from '../search/template.ts';

/** Words that nearly every program prints when anything is wrong. */
const USUAL: ReadonlySet<string> = new Set(
  (
    'a an and at by call connection could critical debug err error errors exception fail failed failure fatal ' +
    'for from in info internal is last most not of on occurred panic problem recent request response server ' +
    'the timeout to traceback unable unexpected unknown warn warning was went with wrong something'
  ).split(' '),
);

/**
 * Signatures that say too little: made of words alone that every program prints, or such that they also stand in a
 * signature of another problem, so that a paste of that one would find this write-up.
 */
export function signaturesTooGeneral({ incidents: all, gaps, told }: Collection): Finding[] {
  const incidents = all.filter((one) => !mayLack(gaps, one, 'id', 'duplicateOf', 'supersedes'));
  const known = incidents.flatMap((incident) =>
    incident.data.signatures.flatMap(({ text }, place): Known[] =>
      text === LOST ? [] : [{ incident, text, place }],
    ),
  );
  const asked = told === undefined ? known : concerned(known, told);
  const problemOf = sameProblem(incidents);
  const isOther = (one: Known, line: Known) => problemOf(one.incident.id) !== problemOf(line.incident.id);
  const others = holders(asked, known, isOther);
  return asked.flatMap((one): Finding[] => {
    const other = others.get(one);
    const says =
      other === undefined
        ? wordsOf(one.text).every((word) => USUAL.has(word)) && 'holds only words that every program prints'
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
}

/** More are found faster by their words than each in each. */
const FEW = 10;

/** Those that are told of, and those that stand in one of them; or all, where that is less work. */
function concerned(known: readonly Known[], told: ReadonlySet<string>): readonly Known[] {
  const lines = known.filter(({ incident }) => told.has(incident.filePath));
  if (lines.length > FEW) return known;
  return known.filter(
    (one) => told.has(one.incident.filePath) || lines.some((line) => standsIn(one.text, line.text)),
  );
}

/** For each signature the first line of another problem in which it stands, if there is one. */
function holders(
  asked: readonly Known[],
  lines: readonly Known[],
  isOther: (one: Known, line: Known) => boolean,
): ReadonlyMap<Known, Known> {
  // Two that say the same are told as duplicates.
  const isHolder = (one: Known, line: Known) =>
    one.text.trim() !== line.text.trim() && standsIn(one.text, line.text) && isOther(one, line);
  const found = new Map<Known, Known>();
  if (asked.length <= FEW) {
    for (const one of asked) {
      const line = lines.find((line) => isHolder(one, line));
      if (line !== undefined) found.set(one, line);
    }
    return found;
  }
  const filed = filedByWord(asked);
  for (const line of lines) {
    for (const one of wordsOf(line.text).flatMap((word) => filed.get(word) ?? [])) {
      if (!found.has(one) && isHolder(one, line)) found.set(one, line);
    }
  }
  return found;
}

const WORD = /[\p{L}\p{N}_]+/gu;

const wordsOf = (text: string): string[] => text.replaceAll(HOLE, ' ').toLowerCase().match(WORD) ?? [];

/** The words that a line must have whole for a signature to stand in it; what touches a hole may be part of one. */
function neededWords(signature: string): string[] {
  const pieces = signature.toLowerCase().split(HOLE);
  const words = pieces.flatMap((piece, i) =>
    Array.from(piece.matchAll(WORD), ({ 0: word, index }) => {
      const touches =
        (i > 0 && index === 0) || (i < pieces.length - 1 && index + word.length === piece.length);
      return { word, touches };
    }),
  );
  const whole = words.filter(({ touches }) => !touches);
  return (whole.length > 0 ? whole : words).map(({ word }) => word);
}

/** Each signature under the rarest of the words that it needs; one without words stands in nothing. */
function filedByWord(signatures: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const needed = signatures.map(({ text }) => [...new Set(neededWords(text))]);
  const counts = new Map<string, number>();
  for (const words of needed) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const filed = new Map<string, Known[]>();
  for (const [i, one] of signatures.entries()) {
    const [first, ...others] = needed[i] ?? [];
    if (first === undefined) continue;
    const count = (word: string) => counts.get(word) ?? 0;
    const rarest = others.reduce((best, word) => (count(word) < count(best) ? word : best), first);
    const list = filed.get(rarest) ?? [];
    filed.set(rarest, list);
    list.push(one);
  }
  return filed;
}

/** Whether the literal pieces of a signature stand in a line, one after the other, and its words as words. */
function standsIn(signature: string, line: string): boolean {
  let at = 0;
  const isThere = signature.split(HOLE).every((part) => {
    const piece = part.trim();
    const found = line.indexOf(piece, at);
    at = found + piece.length;
    return found !== -1;
  });
  if (!isThere) return false;
  const needed = neededWords(signature);
  const words = new Set(wordsOf(line));
  return needed.length > 0 && needed.every((word) => words.has(word));
}
