import type { Parameter } from '../../schema/runbook.ts';
import { characterName } from '../unseen.ts';
import { typeIn } from './parameter-value.ts';
import { isPlain, type Put } from './quoting/pen.ts';
import { written } from './quoting/pens.ts';
import type { Slot } from './quoting/slot.ts';

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

/** Puts values into the slots of a text that were found before, each with the pen of its place (see `fill`). */
export function putValues(
  run: string,
  slots: readonly Slot[],
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): Filled {
  const missing = new Set<string>();
  const refused = new Map<string, string>();
  const warnings = new Set<string>();
  const typeOf = typeIn(parameters);
  let text = '';
  let at = 0;
  for (const slot of slots) {
    const { name, start, end } = slot;
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    const put = value === '' ? undefined : putIn(slot, value, typeOf(name));
    if (put === undefined) missing.add(name);
    else if ('refused' in put)
      refused.set(name, `{{${name}}} cannot be filled in here: it stands ${put.refused}.`);
    else if (slot.refused === undefined) {
      if (slot.mayBeOption && value.startsWith('-'))
        warnings.add(`${name} begins with a dash, so the command may take it for an option.`);
      if (slot.warning !== undefined && !isPlain(value)) warnings.add(`${name} ${slot.warning}`);
    }
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

function putIn(slot: Slot, value: string, type: Parameter['type']): Put {
  const found = UNPASTABLE.exec(value)?.[0];
  if (found !== undefined)
    return { refused: `for a value with ${characterName(found)} in it, which cannot be pasted` };
  return slot.refused === undefined ? written(slot.pens, value, type) : { refused: slot.refused };
}
