import { IndexError } from './index-error.ts';

/** What results show is kept in blocks of so many records: ten results cost ten small files at most. */
export const RECORDS_IN_BLOCK = 16;

/** A block as JSON. `undefined` becomes `null`. */
export const encodeBlock = (values: ReadonlyArray<object | undefined>): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(values.map((value) => value ?? null)));

/** Reads it again. What each value is, is for the caller to find out. */
export function decodeBlock(bytes: Uint8Array): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(values)) return values;
  } catch {
    // Told below.
  }
  throw new IndexError(
    'corrupt',
    'A file of the search index is damaged or cut short. Build the site again.',
  );
}

/** A list in pieces of that many. */
export const inBlocks = <Value>(list: readonly Value[]): Value[][] =>
  Array.from({ length: Math.ceil(list.length / RECORDS_IN_BLOCK) }, (_, at) =>
    list.slice(at * RECORDS_IN_BLOCK, (at + 1) * RECORDS_IN_BLOCK),
  );
