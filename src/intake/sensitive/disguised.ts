import { overlapping, type Sensitive } from './found.ts';
import { secretsIn } from './secrets.ts';
import { shownText } from './shown-text.ts';

/** Secrets that are only found once what parts, writes otherwise or packs their characters is undone. */
export async function disguisedSecretsIn(text: string, known: readonly Sensitive[]): Promise<Sensitive[]> {
  const candidates = [...brokenOverLines(text), ...writtenOtherwise(text), ...packed(text)];
  const isKnown = overlapping(known);
  const looked = candidates.filter(({ start, end }) => !isKnown(start, end));
  if (looked.length === 0) return [];
  const found = (await secretsIn(looked.map(({ shown }) => shown).join('\n'))).toSorted(
    (a, b) => a.start - b.start,
  );
  const secrets: Sensitive[] = [];
  let from = 0;
  let next = 0;
  for (const candidate of looked) {
    const to = from + candidate.shown.length;
    // Both are in order, so that each is looked at once, however many there are.
    for (let one = found[next]; one !== undefined && one.start <= to; one = found[next]) {
      next += 1;
      if (one.start < from || one.end > to) continue;
      const place = candidate.place(one.start - from, one.end - from);
      if (place !== undefined)
        secrets.push({ ...one, ...place, value: candidate.shown.slice(one.start - from, one.end - from) });
    }
    from = to + 1;
  }
  return secrets;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** What may be a secret, without what disguises it. */
  readonly shown: string;
  /** Where a part of `shown` is in the text; undefined where nothing disguises that part. */
  readonly place: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | undefined;
}

/**
 * The last word of a line, whole lines of one word, and the word that the next line begins with; each long enough to
 * be part of a key. Such runs may overlap, so that any of their lines may be the first.
 */
const BROKEN =
  /[\w+/=.:@-]{8,200}(?=((?:\\?\n[ \t>|#-]{0,40}[\w+/=.:@-]{8,200}(?=\\?\n)){0,4}(?:\\?\n[ \t>|#-]{0,40}[\w+/=.:@-]{4,200})?))/gu;
const PIECE = /\\?\n[ \t>|#-]{0,40}[\w+/=.:@-]{4,200}/gu;
const LINE_END = /\\?\n[ \t>|#-]{0,40}/gu;

/** A secret may be broken into lines, by an editor or on purpose; a run of lines is looked at in all its lengths. */
function brokenOverLines(text: string): Candidate[] {
  return [...text.matchAll(BROKEN)].flatMap(({ index: start, 0: first, 1: rest = '' }) => {
    const ends = [...rest.matchAll(PIECE)].map(
      ({ index, 0: piece }) => start + first.length + index + piece.length,
    );
    return ends.map((end): Candidate => {
      const shown = text.slice(start, end).replace(LINE_END, '');
      const across = (from: number, to: number) =>
        from < first.length && to > first.length
          ? { start: start + from, end: start + writtenLength(text.slice(start, end), to) }
          : undefined;
      return { start, end, shown, place: across };
    });
  });
}

/** How much of a text has so many characters once its line ends are out. */
function writtenLength(text: string, length: number): number {
  let out = 0;
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    if (index - out >= length) break;
    out += lineEnd.length;
  }
  return length + out;
}

const WORD_BEFORE = /[\w+/=.:@-]{0,300}$/u;
const WORD_BEHIND = /^[\w+/=.:@-]{0,300}/u;
const SHORTEST = 16;

/** Words of which some characters are written in another way, or have something between them that shows nothing. */
function writtenOtherwise(text: string): Candidate[] {
  const { text: shown, changed, written } = shownText(text);
  const candidates: Candidate[] = [];
  let done = -1;
  for (const at of changed) {
    if (at < done) continue;
    const from = at - (WORD_BEFORE.exec(shown.slice(Math.max(0, at - 300), at))?.[0].length ?? 0);
    const to = at + (WORD_BEHIND.exec(shown.slice(at, at + 300))?.[0].length ?? 0);
    const word = shown.slice(from, to);
    if (word.length < SHORTEST || !/\d/u.test(word)) continue;
    done = to;
    candidates.push({
      start: written(from),
      end: written(to, 'end'),
      shown: word,
      place: (start, end) => ({ start: written(from + start), end: written(from + end, 'end') }),
    });
  }
  return candidates;
}

const BASE64 = /(?<![\w+/=-])[A-Za-z\d+/]{32,4000}={0,2}(?![\w+/=-])/gu;
const PRINTABLE = /^[\t\n\r -~]+$/u;

/** Text in base64, such as the values of a Kubernetes Secret: readable for everybody who knows what it is. */
function packed(text: string): Candidate[] {
  return [...text.matchAll(BASE64)].flatMap(({ index: start, 0: word }) => {
    const shown = Buffer.from(word, 'base64').toString('latin1');
    const end = start + word.length;
    return PRINTABLE.test(shown)
      ? [{ start, end, shown: shown.replaceAll('\n', ' '), place: () => ({ start, end }) }]
      : [];
  });
}
