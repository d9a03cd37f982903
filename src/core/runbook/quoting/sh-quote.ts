/** Bare words that mean themselves in every POSIX shell, wherever they stand after the command's name. */
const PLAIN = /^[A-Za-z0-9_./:@%+-]+$/u;
const SPECIAL_IN_DOUBLE = /[\\$`"]/gu;

/** A value as one word: as it is where that is safe, else in single quotes, in which nothing has a meaning (POSIX 2.2.2). */
export const bareWord = (value: string): string => (isPlain(value) ? value : singleQuoted(value));

export const isPlain = (value: string): boolean => PLAIN.test(value);

/** A value in single quotes; a single quote in it is written outside them, as `'\''`. */
export const singleQuoted = (value: string): string => `'${insideSingle(value)}'`;

/** A value for a place that is inside single quotes. */
export const insideSingle = (value: string): string => value.replaceAll("'", String.raw`'\''`);

/**
 * A value for a place that is inside double quotes (POSIX 2.2.3). The `!` of history expansion cannot be escaped there,
 * so a value with one leaves the double quotes and comes back to them.
 */
export function insideDouble(value: string): string {
  if (value.includes('!')) return `"${singleQuoted(value)}"`;
  return value.replace(SPECIAL_IN_DOUBLE, String.raw`\$&`);
}
