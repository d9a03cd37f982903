import type { Fault } from '../fault.ts';

/** How much of what is costly to lay out one text may hold. Far above what people write, and quick to show. */
export const MARKDOWN_LIMITS = {
  depth: 30,
  indent: 64,
  columns: 100,
  cells: 20_000,
  headings: 1_000,
  footnotes: 1_000,
  marks: 50_000,
  ats: 5_000,
  references: 5_000,
} as const;

const SHORT = 400;
const MARKERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){1,40}/u;

/**
 * The first place of a text at which Markdown becomes slow: containers in containers, tables that are far wider or
 * larger than what is written for them (each row is filled up to the width of its head), and headings, footnotes and
 * marks of emphasis by the thousand. One pass over the lines, and no line is looked at twice.
 */
export function intricateFault(text: string): Fault | undefined {
  if (text.length < SHORT) return undefined;
  const tally: Tally = { headings: 0, footnotes: 0, marks: 0, references: 0, columns: 0, cells: 0 };
  let offset = 0;
  for (const line of text.split('\n')) {
    const what = excess(line, tally);
    if (what !== undefined) return tooIntricate(what, offset);
    offset += line.length + 1;
  }
  return undefined;
}

interface Tally {
  headings: number;
  footnotes: number;
  /** Marks of the paragraph so far. */
  marks: number;
  /** Characters of the paragraph so far that are written as `&amp;` or `&#38;`. */
  references: number;
  /** Columns of the table that the line belongs to, 0 outside of one. */
  columns: number;
  cells: number;
}

function excess(line: string, tally: Tally): string | undefined {
  if (depthOf(line) > MARKDOWN_LIMITS.depth)
    return `more than ${MARKDOWN_LIMITS.depth} quotes and lists inside one another`;
  if (/^[ \t]{64,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/u.test(line))
    return `a list that is indented by more than ${MARKDOWN_LIMITS.indent} characters`;
  if (/^[ \t>]*(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/u.test(line)) tally.headings += 1;
  if (tally.headings > MARKDOWN_LIMITS.headings) return `more than ${MARKDOWN_LIMITS.headings} headings`;
  tally.footnotes += count(line, '[^');
  if (tally.footnotes > MARKDOWN_LIMITS.footnotes) return `more than ${MARKDOWN_LIMITS.footnotes} footnotes`;
  if (count(line, '@') > MARKDOWN_LIMITS.ats) return `a line with more than ${MARKDOWN_LIMITS.ats} @`;
  if (line.trim() === '') {
    tally.marks = 0;
    tally.references = 0;
    tally.columns = 0;
    return undefined;
  }
  tally.marks += count(line, '*') + count(line, '_') + count(line, '~');
  if (tally.marks > MARKDOWN_LIMITS.marks)
    return `a paragraph with more than ${MARKDOWN_LIMITS.marks} marks of emphasis`;
  tally.references += count(line, '&') && (line.match(REFERENCE)?.length ?? 0);
  if (tally.references > MARKDOWN_LIMITS.references)
    return `a paragraph with more than ${MARKDOWN_LIMITS.references} characters written like &amp;`;
  if (isDelimiterRow(line)) tally.columns = Math.max(tally.columns, count(line, '|') + 1);
  tally.cells += tally.columns;
  if (tally.columns > MARKDOWN_LIMITS.columns)
    return `a table of more than ${MARKDOWN_LIMITS.columns} columns`;
  if (tally.cells > MARKDOWN_LIMITS.cells) return `tables of more than ${MARKDOWN_LIMITS.cells} cells`;
  return undefined;
}

const REFERENCE = /&#?\w{1,31};/gu;

/** How many quotes and lists a line opens; a line of such marks alone is a rule. */
function depthOf(line: string): number {
  const markers = MARKERS.exec(line)?.[0] ?? '';
  if (markers.length <= MARKDOWN_LIMITS.depth || /^[\s*]*$|^[\s-]*$/u.test(line)) return 0;
  return markers.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
}

const isDelimiterRow = (line: string): boolean =>
  line.includes('-') && line.includes('|') && /^[\s>|:-]+$/u.test(line);

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

const tooIntricate = (what: string, offset: number): Fault => ({
  code: 'too-intricate',
  offset,
  message: `The text has ${what}, which takes long to show.`,
  remedy: 'Keep what a reader needs; put output of machines between fences, and name large tables instead.',
});
