import type { Kind } from '../../schema/kinds.ts';
import type { Path } from '../entry.ts';
import type { Fault } from '../fault.ts';
import type { Finding } from '../problem.ts';
import { commandFault, mayMislead } from './commands.ts';
import { hostFault } from './hosts.ts';
import type { MarkdownReader } from './markdown-node.ts';
import { textFaults } from './text-faults.ts';

/** Keys whose text is shown to the letter, by the last two names of their path. */
const LITERAL =
  /(?:^|\.)(?:path|file|pattern|default|example|target|id|code|tags|services|alerts|signatures\.text|changes\.before|changes\.after)$/u;
/** No file that is read nests deeper. */
const DEEPEST = 30;
const SHOWN = 20;

/** What in the values of a file a stranger may not send, each by its path. Any value is taken, checked or not. */
export function entryFaults(
  data: unknown,
  { kind, file }: { readonly kind: Kind; readonly file: string },
  reader: MarkdownReader,
): Finding[] {
  const findings: Finding[] = [];
  visit(data, [], (text, path) => {
    if (findings.length >= SHOWN) return;
    for (const { code, message, remedy } of valueFaults(text, path, kind, reader)) {
      findings.push({ code, file, path, message, remedy });
    }
  });
  return findings;
}

function valueFaults(text: string, path: Path, kind: Kind, reader: MarkdownReader): readonly Fault[] {
  const names = path.filter((key) => typeof key === 'string');
  const name = names.slice(-2).join('.');
  if (/(?:^|\.)run$/u.test(name)) {
    const fault = mayMislead(text) ? commandFault(text, 0) : undefined;
    return fault === undefined ? [] : [fault];
  }
  if (/(?:^|\.)(?:url|repository)$/u.test(name)) {
    const fault = hostFault(text, 0, reader.unicodeHost);
    return fault === undefined ? [] : [fault];
  }
  if (kind === 'site' || LITERAL.test(name)) return [];
  return textFaults(text, { part: 'field', images: 'elsewhere' }, reader).faults;
}

function visit(value: unknown, path: Path, take: (text: string, path: Path) => void): void {
  if (typeof value === 'string') take(value, path);
  else if (typeof value === 'object' && value !== null && path.length < DEEPEST) {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, [...path, i], take);
    else for (const [key, item] of Object.entries(value)) visit(item, [...path, key], take);
  }
}
