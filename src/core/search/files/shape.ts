/** Says whether a value read from a file is what it should be. */
export type Check = (value: unknown) => boolean;

/** A text of at most so many UTF-16 units. */
export const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;

export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** At most so many items, each of which passes. */
export const listOf =
  (item: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);

/** An object whose named fields pass; it may have others, as a later release may write. */
export const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const named = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    named.every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));
};
