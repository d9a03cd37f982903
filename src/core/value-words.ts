import type { Path } from './entry.ts';
import { printable, quoted } from './printable.ts';

/** A value in the words of an author: `the number 5`, `a list of 2`. */
export function found(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return value === null || value === undefined ? 'nothing' : 'a group of keys';
}

/** A type of the schema in the same words. */
export function expected(type: string): string {
  return TYPES[type] ?? type;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  never: 'nothing',
};

/** The way to a value as a message names it: `fixes[0].what`; `The file` for all of it. */
export function pathText(path: Path): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${printable(key).slice(0, 60)}`));
  return path.length === 0 ? 'The file' : text.join('').replace(/^\./u, '');
}

/** The value at a path, or undefined where the data holds none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
