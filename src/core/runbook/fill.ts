import type { Command } from '../../schema/action.ts';
import type { Parameter } from '../../schema/runbook.ts';
import { characterName } from '../unseen.ts';
import { parameterOf } from './parameter-value.ts';
import { SCANS } from './quoting/scans.ts';
import type { Put } from './quoting/slot.ts';

/** A command with the values in it. */
export interface Filled {
  /** What has no value, or cannot be quoted where it stands, is left as `{{NAME}}`. */
  readonly text: string;
  /** Names that have no value yet, each once. */
  readonly missing: readonly string[];
  /** Values that could not be put in, and why, as a sentence for the reader. Such a command must not be run. */
  readonly refused: ReadonlyArray<{ readonly name: string; readonly reason: string }>;
  /** What to look at before the command is run, as sentences for the reader. */
  readonly warnings: readonly string[];
}

/**
 * Puts values into a command so that each stays one value in the language the command is typed into, whatever it
 * holds: bare, inside '…' or inside "…". Where no quoting is safe nothing is put in, and it says so.
 */
export function fill(
  { run, shell }: Pick<Command, 'run' | 'shell'>,
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): Filled {
  const missing = new Set<string>();
  const refused = new Map<string, string>();
  const warnings = new Set<string>();
  let text = '';
  let at = 0;
  const typeOf = (name: string) => parameterOf(parameters, name)?.type ?? 'text';
  for (const slot of SCANS[shell](run, typeOf)) {
    const { name, start, end } = slot;
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    const put = value === '' ? undefined : putIn(value, () => slot.put(value, typeOf(name)));
    if (put === undefined) missing.add(name);
    else if ('refused' in put)
      refused.set(name, `{{${name}}} cannot be filled in here: it stands ${put.refused}.`);
    else if (slot.mayBeOption && value.startsWith('-'))
      warnings.add(`${name} begins with a dash, so the command may take it for an option.`);
    if (put !== undefined && 'text' in put && put.warning !== undefined)
      warnings.add(`${name} ${put.warning}`);
    text += run.slice(at, start) + (put !== undefined && 'text' in put ? put.text : run.slice(start, end));
    at = end;
  }
  return {
    text: text + run.slice(at),
    missing: [...missing],
    refused: Array.from(refused, ([name, reason]) => ({ name, reason })),
    warnings: [...warnings],
  };
}

/** Control characters act on the terminal that a command is pasted into, and halves of characters reach no program. */
const UNPASTABLE = /(?![\t\n])\p{Cc}|\p{Cs}/u;

function putIn(value: string, put: () => Put): Put {
  const found = UNPASTABLE.exec(value)?.[0];
  return found === undefined
    ? put()
    : { refused: `for a value with ${characterName(found)} in it, which cannot be pasted` };
}
