import type { Parameter } from '../../../schema/runbook.ts';

/** What is put in for a placeholder, or why nothing is; that sentence goes on after "it stands". */
export type Put = { readonly text: string } | { readonly refused: string };

/** Writes a value for one kind of place so that it stays one value there, whatever it holds. */
export type Pen = (value: string, type: Parameter['type']) => Put;

/** A pen that has a spelling for every value. */
export const penOf =
  (spell: (value: string) => string): Pen =>
  (value) => ({ text: spell(value) });

/** A pen for a place that stands by itself: numbers as they are where a number was asked for, all else as a literal. */
export const literalPen =
  (spell: (value: string) => string): Pen =>
  (value, type) => ({ text: isNumber(value, type) ? value : spell(value) });

/** Whether a value is a number as every language here writes it, for a parameter that asks for one. */
export const isNumber = (value: string, type: Parameter['type']): boolean =>
  (type === 'number' || type === 'port') && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value);

/** Whether a value means itself in every POSIX shell, wherever it stands after the command's name. */
export const isPlain = (value: string): boolean => /^[A-Za-z0-9_./:@%+-]+$/u.test(value);

/**
 * For a comment: only a value of plain letters, digits and marks, which ends no comment and means nothing either where
 * the comment is none, as in an interactive zsh.
 */
export const comment: Pen = (value) =>
  isPlain(value)
    ? { text: value }
    : { refused: 'in a comment, where only plain letters, digits and marks are safe' };
