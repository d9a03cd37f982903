/** A paste may be a whole log file: this much of it is read, in UTF-16 units. */
export const READ_AT_MOST = 60_000;

/** What of a text is read. */
export interface Readable {
  readonly content: string;
  /** Characters that are not read, line ends not counted. */
  readonly leftOut: number;
  /** The number in the text, from 1, of the line that has this number in the content. */
  numberOf(line: number): number;
}

/**
 * Of a text that is too long to be read whole: its beginning, its end, and between them one line of each form,
 * those that tell of a failure before all others; a line that matters is rarely repeated word by word, and what
 * fills a log is. Time grows linearly with the text.
 */
export function readable(text: string): Readable {
  if (text.length <= READ_AT_MOST) return { content: text, leftOut: 0, numberOf: (line) => line };
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.slice(0, LINE_LONGEST));
  const kept = [...chosen(lines)].sort((a, b) => a - b);
  if (kept.filter((at) => lines[at]?.trim()).length < 2) return ends(text, lines.length);
  const content = kept.map((at) => lines[at]).join('\n');
  return { content, leftOut: text.length - content.length, numberOf: (line) => (kept[line - 1] ?? 0) + 1 };
}

const SHARE = READ_AT_MOST / 3;
/** Of a longer line, this much of its beginning is read. */
const LINE_LONGEST = SHARE / 2;
/** The form of a line is that of its beginning. */
const FORM_LONGEST = 200;
const FAILURE =
  /rror|xcept|fail|fatal|panic|critical|severe|denied|refused|timed out|abort|crash|kill|caused by|unreach|unhandled|uncaught|traceback/iu;
/** Numbers, hashes and identifiers with digits in them: what differs between lines of one form. */
const VARYING = /[\da-f]*\d[\da-f.:-]*/giu;

/** Places of the lines that are read, each share of the room filled by whole lines. */
function chosen(lines: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const fill = (places: Iterable<number>, room: number) => {
    let left = room;
    for (const at of places) {
      if (kept.has(at)) continue;
      left -= (lines[at]?.length ?? 0) + 1;
      if (left < 0) return;
      kept.add(at);
    }
  };
  fill(lines.keys(), SHARE);
  fill(backwards(lines.length), SHARE);
  fill(ofEachForm(lines, kept), SHARE);
  return kept;
}

function* backwards(length: number): Generator<number> {
  for (let at = length - 1; at >= 0; at -= 1) yield at;
}

function ofEachForm(lines: readonly string[], kept: ReadonlySet<number>): number[] {
  const forms = new Set<string>();
  const failures: number[] = [];
  const others: number[] = [];
  for (const [at, line] of lines.entries()) {
    const form = line.slice(0, FORM_LONGEST).replace(VARYING, '0');
    if (forms.has(form)) continue;
    forms.add(form);
    if (!kept.has(at)) (FAILURE.test(line) ? failures : others).push(at);
  }
  return [...failures, ...others];
}

/** A text of hardly any line ends: where it begins and where it stops. */
function ends(text: string, lines: number): Readable {
  const half = READ_AT_MOST / 2;
  const begin = text.slice(0, half);
  const inBegin = begin.split(/\r\n|[\n\r\u2028\u2029]/u).length;
  const end = text.slice(-half);
  const inEnd = end.split(/\r\n|[\n\r\u2028\u2029]/u).length;
  return {
    content: `${begin}\n${end}`,
    leftOut: text.length - READ_AT_MOST,
    numberOf: (line) => (line <= inBegin ? line : lines - inEnd + (line - inBegin)),
  };
}
