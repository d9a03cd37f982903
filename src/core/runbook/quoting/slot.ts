import type { Parameter } from '../../../schema/runbook.ts';
import type { Placeholder } from '../placeholder.ts';

/** What is put in for a placeholder, or why nothing is. */
export type Put = { readonly text: string } | { readonly refused: string };

/** A place in a command where a value goes, with the way in which it is quoted there. */
export interface Slot extends Placeholder {
  /** Why no value at all can be put here; the sentence goes on after "it stands". */
  readonly refused?: string;
  /** Whether a value that begins with a dash could be taken for an option here. */
  readonly mayBeOption?: boolean;
  readonly put: (value: string, type: Parameter['type']) => Put;
}

/** Finds the slots of a command in one language. */
export type Scan = (run: string) => readonly Slot[];

/** A slot that takes no value. */
export const closed = (place: Placeholder, refused: string): Slot => ({
  ...place,
  refused,
  put: () => ({ refused }),
});

/**
 * A slot in a comment: only a value of plain letters, digits and marks, which ends no comment and means nothing either
 * where the comment is none, as in an interactive zsh.
 */
export const commented = (place: Placeholder): Slot => ({
  ...place,
  put: (value) =>
    /^[A-Za-z0-9_./:@%+-]+$/u.test(value)
      ? { text: value }
      : { refused: 'in a comment, where only plain letters, digits and marks are safe' },
});

/** Whether a value is a number as every language here writes it, for a parameter that asks for one. */
export const isNumber = (value: string, type: Parameter['type']): boolean =>
  (type === 'number' || type === 'port') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value);
