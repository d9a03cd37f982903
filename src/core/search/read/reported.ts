import { type Line, printed } from './line.ts';

/** Deeper than that, a line rarely wraps one error into another. */
const WRAPPED_AT_MOST = 3;
/** What is said in fewer words is said by many errors. */
const FEWEST_WORDS = 4;
/** What was being done, or the name of an error, ends with a colon; the name of an error may follow other words too. */
const INNER = /: (?=\S)| (?=(?:[\w$]{1,80}\.){0,8}[A-Z][\w$]{0,80}(?:Error|Exception|Fault): \S)/gu;

/**
 * What a printed line reports of another: a program puts the name of the error, or what it was doing, before what the
 * error says (`TypeError: …`, `could not send: SomeError: …`), and a write-up often has only the latter. Outermost
 * first; empty where the line reports nothing but itself.
 */
export function reported(line: Line): readonly string[] {
  if (!printed(line) || line.kind === 'frame') return [];
  const parts: string[] = [];
  for (const { 0: mark, index } of line.message.matchAll(INNER)) {
    if (parts.length === WRAPPED_AT_MOST) break;
    const part = line.message.slice(index + mark.length);
    if (part.split(/\s+/u, FEWEST_WORDS).length < FEWEST_WORDS) break;
    parts.push(part);
  }
  return parts;
}
