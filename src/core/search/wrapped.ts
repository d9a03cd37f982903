import type { Line } from './read/line.ts';

/** Shorter lines were ended by who wrote them, not broken for want of room; in UTF-16 units. */
const BROKEN_FROM = 30;
const BROKEN_AT_MOST = 4;

/**
 * What a printed line says when the lines after it are its rest, broken off by a terminal (in the middle of a word)
 * or by a chat or mail (between two words): each way of joining one, two … of them. Empty where nothing follows
 * that could be its rest. `at` is its place in the text's lines.
 */
export function wrappedMessages(lines: readonly Line[], at: number): string[] {
  const first = lines[at];
  if (first === undefined || !(first.logged || first.kind === 'error')) return [];
  const messages: string[] = [];
  let [broken, spaced] = [first.message, first.message];
  for (let next = at + 1; next < at + BROKEN_AT_MOST; next += 1) {
    const [before, rest] = [lines[next - 1], lines[next]];
    if (before === undefined || rest === undefined) break;
    const hasRoom = before.raw.trimEnd().length < BROKEN_FROM;
    if (hasRoom || rest.kind !== 'prose' || rest.logged) break;
    // A space at the end of the line stands in `raw` alone.
    broken += /[ \t][\n\r]*$/u.test(before.raw) ? ` ${rest.message}` : rest.message;
    spaced += ` ${rest.message}`;
    messages.push(...new Set([broken, spaced]));
  }
  return messages;
}
