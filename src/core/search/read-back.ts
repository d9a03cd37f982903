import type { Plan } from './plan.ts';
import { readable } from './readable.ts';
import type { Answer, Found } from './search.ts';

/** A line of a paste, with what it did for the answer. */
export interface ReadLine {
  /** Number of the line in the text, from 1. */
  readonly number: number;
  readonly text: string;
  /** The result that has a line like it, the best first; absent for a line that matched none. */
  readonly match?: Found;
  /** No line like it is known, but it holds much of what was asked. */
  readonly telling: boolean;
}

/** Lines in a row that are not shown. */
export interface SkippedLines {
  readonly skipped: number;
}

/** Lines of which one matters are shown with so many around them; a result's own line always is. */
const SHOWN_AT_MOST = 8;
const MARKED_AT_MOST = 4;
const LONGEST = 300;
const TELLING_AT_MOST = 2;

/**
 * The lines of a text of several lines: those that mattered, marked, and as many of the rest as there is room
 * for, those that tell of a failure first where nothing is known; empty for a single line.
 */
export function readBack(
  text: string,
  { verdict, found, plan }: Pick<Answer, 'verdict' | 'found' | 'plan'>,
): ReadonlyArray<ReadLine | SkippedLines> {
  const { content, numberOf } = readable(text);
  const lines = content.split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.filter((line) => line.trim() !== '').length < 2) return [];
  const matches = new Map<number, Found>();
  for (const one of found.filter(({ verdict }) => verdict !== 'unknown')) {
    const number = one.line?.number;
    if (number !== undefined && matches.size < MARKED_AT_MOST && !matches.has(number))
      matches.set(number, one);
  }
  const telling = new Set(matches.size > 0 || verdict === 'unknown' ? [] : mostAsked(plan));
  const failed =
    verdict === 'unknown' ? plan.lines.slice(0, TELLING_AT_MOST).map(({ number }) => number) : [];
  const shown = new Set([...matches.keys(), ...telling, ...failed]);
  for (const [at, line] of lines.entries()) {
    if (shown.size >= SHOWN_AT_MOST) break;
    if (line.trim() !== '') shown.add(numberOf(at + 1));
  }
  return gathered(lines, numberOf, shown, (number, line) => {
    const match = matches.get(number);
    return {
      number,
      text: line.trim().slice(0, LONGEST),
      telling: telling.has(number),
      ...(match === undefined ? {} : { match }),
    };
  });
}

/** The numbers of the lines that hold most of the words asked for. */
function mostAsked({ lines, ask }: Plan): number[] {
  const asked = ask.filter(({ instead }) => instead !== 'synonym');
  return lines
    .map(({ number, message }) => ({
      number,
      held: asked.reduce((sum, { written, weight }) => sum + (message.includes(written) ? weight : 0), 0),
    }))
    .filter(({ held }) => held > 0)
    .toSorted((a, b) => b.held - a.held)
    .slice(0, TELLING_AT_MOST)
    .map(({ number }) => number);
}

function gathered(
  lines: readonly string[],
  numberOf: (line: number) => number,
  shown: ReadonlySet<number>,
  read: (number: number, line: string) => ReadLine,
): Array<ReadLine | SkippedLines> {
  const rows: Array<ReadLine | SkippedLines> = [];
  let skipped = 0;
  const close = () => {
    if (skipped > 0) rows.push({ skipped });
    skipped = 0;
  };
  for (const [at, line] of lines.entries()) {
    const number = numberOf(at + 1);
    if (shown.has(number)) {
      close();
      rows.push(read(number, line));
    } else if (line.trim() !== '') skipped += 1;
  }
  close();
  return rows;
}
