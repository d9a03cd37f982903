import { type Line, printed } from './read/line.ts';
import { read } from './read/read.ts';
import { template } from './template.ts';

/** A write-up with more such lines quotes a log file; its first ones tell most. */
const AT_MOST = 40;

/**
 * The lines of a text that machines print when its problem happens, for a document that lists no signatures:
 * its log lines and errors, each kind once; the text itself where it is one line.
 */
export function knownLines(text: string): string[] {
  const lines = read(text).filter((line) => line.message !== '');
  const only = lines[0];
  if (only === undefined) return [];
  if (lines.length === 1) return [only.message];
  const byTemplate = new Map<string, string>();
  for (const { message } of lines.filter(tells)) {
    const masked = template(message);
    if (!byTemplate.has(masked)) byTemplate.set(masked, message);
  }
  return [...byTemplate.values()].slice(0, AT_MOST);
}

/** Frames are left out: programs share them, and they change with every version. */
const tells = (line: Line): boolean => printed(line) && line.kind !== 'frame';
