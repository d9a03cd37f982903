import type { Parameter } from '../../../schema/runbook.ts';
import type { Placeholder } from '../placeholder.ts';

/** What is put in for a placeholder, with what is to be looked at then; or why nothing is. */
export type Put =
  | { readonly text: string; readonly warning?: string | undefined }
  | { readonly refused: string };

/** A place in a command where a value goes, with the way in which it is quoted there. */
export interface Slot extends Placeholder {
  /** Why no value at all can be put here; the sentence goes on after "it stands". */
  readonly refused?: string;
  /** Whether a value that begins with a dash could be taken for an option here. */
  readonly mayBeOption?: boolean;
  readonly put: (value: string, type: Parameter['type']) => Put;
}

/** The type of the parameter of a name; that of a text where there is none. */
export type TypeOf = (name: string) => Parameter['type'];

/** Finds the slots of a command in one language. */
export type Scan = (run: string, typeOf: TypeOf) => readonly Slot[];

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

/** A slot whose value is first written in another language, then as a text of this one by `quote`. */
export const within = (inner: Slot, place: Placeholder, quote: (text: string) => string): Slot => ({
  ...inner,
  ...place,
  put: (value, type) => {
    const put = inner.put(value, type);
    return 'text' in put ? { ...put, text: quote(put.text) } : put;
  },
});

/** Whether a value is a number as every language here writes it, for a parameter that asks for one. */
export const isNumber = (value: string, type: Parameter['type']): boolean =>
  (type === 'number' || type === 'port') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value);
