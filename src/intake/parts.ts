import type { Kind } from '../schema/kinds.ts';
import type { Fault } from './fault.ts';
import { frontMatter, type Parts } from './front-matter.ts';

/** Where a kind of file keeps its YAML: in the front matter of Markdown, or all of it. */
export function partsOf(kind: Kind, text: string): Parts | Fault {
  if (kind === 'incident' || kind === 'runbook') return frontMatter(text);
  return { yaml: text, linesAbove: 0, body: '', bodyStart: text.length };
}
