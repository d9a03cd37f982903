import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LinkedRunbook } from '../../core/library.ts';
import { quoted } from '../../core/printable.ts';
import type { Ending, Mark } from '../../core/runbook/event.ts';
import { ENDINGS } from '../../core/runbook/export/words.ts';
import { parameterOf, valueProblem } from '../../core/runbook/parameter-value.ts';

/** What became of a step, as it is given beforehand. */
export interface GivenMark {
  readonly as: Mark;
  /** Counted from 0. */
  readonly outcome?: number;
}

/** What is known before anybody is asked. */
export interface GivenAnswers {
  readonly values: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, GivenMark>;
  readonly end: Ending | undefined;
}

/** Reads `NAME=value,step=done`, or the file of that name: JSON, or one `name=value` a line. */
export function givenPairs(text: string, cwd: string): ReadonlyMap<string, string> {
  if (text.includes('=')) return pairsOf(text.split(/,(?=[A-Za-z][\w-]*=)/u));
  const read = readFileSync(resolve(cwd, text), 'utf8');
  if (!read.trimStart().startsWith('{')) {
    return pairsOf(read.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#')));
  }
  const value: unknown = JSON.parse(read);
  return new Map(Object.entries(value ?? {}).map(([key, one]) => [key, String(one)]));
}

function pairsOf(pieces: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pieces.map((piece) => {
      const at = piece.indexOf('=');
      if (at < 1) throw new Error(`${quoted(piece)} is not of the form name=value`);
      return [piece.slice(0, at).trim(), piece.slice(at + 1)];
    }),
  );
}

/** Sorts answers by what they answer; each that answers nothing, or does not fit, is a fault in a sentence. */
export function givenAnswers(
  pairs: ReadonlyMap<string, string>,
  { data }: LinkedRunbook,
): { readonly answers: GivenAnswers; readonly faults: readonly string[] } {
  const values = new Map<string, string>();
  const marks = new Map<string, GivenMark>();
  const faults: string[] = [];
  let end: Ending | undefined;
  for (const [name, text] of pairs) {
    const parameter = parameterOf(data.parameters, name);
    const step = data.steps.find(({ id }) => id === name);
    if (parameter !== undefined) {
      const problem = valueProblem(parameter, text);
      if (problem === undefined) values.set(name, text);
      else faults.push(problem);
    } else if (step !== undefined) {
      const mark = markOf(text, step.outcomes.length);
      if (mark === undefined) faults.push(markFault(name, text, step.outcomes.length));
      else marks.set(name, mark);
    } else if (name === 'end') {
      end = ENDINGS.find((ending) => ending === text);
      if (end === undefined) faults.push(`end is ${quoted(text)}, expected one of ${ENDINGS.join(', ')}`);
    } else faults.push(`${quoted(name)} is no value and no step of this runbook`);
  }
  return { answers: { values, marks, end }, faults };
}

function markOf(text: string, outcomes: number): GivenMark | undefined {
  const as = MARKS.find((mark) => mark === text);
  if (as !== undefined) return { as };
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= outcomes ? { as: 'done', outcome: number - 1 } : undefined;
}

function markFault(name: string, text: string, outcomes: number): string {
  const numbers = outcomes === 0 ? '' : `, or the number of an outcome from 1 to ${outcomes}`;
  return `${name} is ${quoted(text)}, expected ${MARKS.join(', ')}${numbers}`;
}

const MARKS: readonly Mark[] = ['done', 'failed', 'skipped'];
