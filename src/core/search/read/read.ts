import { type Fence, fenceAfter } from './fence.ts';
import { head } from './head.ts';
import { kindOf } from './kind.ts';
import type { Line } from './line.ts';
import { structured } from './structured.ts';
import { withoutColours, withoutMarkup, withoutQuoting } from './wrapping.ts';

/**
 * Reads a typed or pasted text line by line: what each line is and what it says. Nothing is lost: the `raw` of
 * the lines, joined, is the text. Takes time linear in the length of the text, whatever it holds.
 */
export function read(text: string): Line[] {
  const lines: Line[] = [];
  let fence: Fence | undefined;
  let start = 0;
  for (const raw of split(text)) {
    const bare = withoutQuoting(withoutColours(raw.slice(0, LONGEST).trimEnd()));
    const after = fenceAfter(bare, fence);
    lines.push(
      after === fence ? readLine(raw, start, withoutMarkup(bare), fence) : silent(raw, start, 'fence'),
    );
    fence = after;
    start += raw.length;
  }
  return lines;
}

/** Of a longer line, in UTF-16 units, only the beginning is read; `raw` keeps all of it. */
const LONGEST = 8_000;
/** Lines end with CR LF, LF, CR, or one of Unicode's two separators. */
const LINE = /[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])|[^\n\r\u2028\u2029]+$/gu;

const split = (text: string): readonly string[] => text.match(LINE) ?? [];

function readLine(raw: string, start: number, bare: string, fence: Fence | undefined): Line {
  if (bare.trim() === '') return silent(raw, start, 'blank');
  const fenced = fence !== undefined;
  const fields = structured(bare);
  if (fields !== undefined) return { raw, start, headEnd: start, logged: true, fenced, ...fields };
  const { end, level } = head(bare);
  const message = bare.slice(end).trim();
  const logged = end > 0 && message !== '';
  const kind = kindOf(message, { logged, fence });
  const headEnd = logged ? start + Math.max(0, raw.lastIndexOf(message)) : start;
  return { raw, start, kind, message, headEnd, logged, fenced, ...(level === undefined ? {} : { level }) };
}

function silent(raw: string, start: number, kind: 'blank' | 'fence'): Line {
  return { raw, start, kind, message: '', headEnd: start, logged: false, fenced: kind === 'fence' };
}
