import type { Fault } from '../core/fault.ts';
import { PROBLEM_LEVELS, type Problem } from '../core/problem.ts';

export type { Fault } from '../core/fault.ts';

/** `line` and `column` count from 1; a column is a UTF-16 unit, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const TOP: Place = { line: 1, column: 1 };

export function problemAt(place: Place, file: string, fault: Omit<Fault, 'offset'>): Problem {
  const { code, message, remedy } = fault;
  return { code, level: PROBLEM_LEVELS[code], file, ...place, message, remedy };
}

export function problemsOf(
  faults: readonly Fault[],
  file: string,
  placeAt: (offset: number) => Place,
): Problem[] {
  return faults.map((fault) => problemAt(placeAt(fault.offset), file, fault));
}

/**
 * Turns offsets of a text into places of its file; `linesAbove` stand in the file before the text. The line
 * starts are counted once, and only when a place is asked for.
 */
export function placesOf(text: string, linesAbove = 0): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: linesAbove + low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
