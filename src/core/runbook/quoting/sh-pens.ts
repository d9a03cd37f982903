import { isPlain, penOf } from './pen.ts';

const SPECIAL_IN_DOUBLE = /[\\$`"]/gu;

/** A value in single quotes, in which nothing has a meaning (POSIX 2.2.2). */
const quoted = (value: string): string => `'${insideSingle(value)}'`;

/** For a place inside single quotes; a single quote is written outside them, as `'\''`. */
const insideSingle = (value: string): string => value.replaceAll("'", String.raw`'\''`);

/**
 * For a place inside double quotes (POSIX 2.2.3). The `!` of history expansion cannot be escaped there, so a value with
 * one leaves the double quotes and comes back to them.
 */
const insideDouble = (value: string): string =>
  value.includes('!') ? `"${quoted(value)}"` : value.replace(SPECIAL_IN_DOUBLE, String.raw`\$&`);

export const shellPens = {
  'sh-single': penOf(insideSingle),
  'sh-double': penOf(insideDouble),
  /** As it is where that is safe. */
  'sh-word': penOf((value) => (isPlain(value) ? value : quoted(value))),
  'sh-quoted': penOf(quoted),
};
