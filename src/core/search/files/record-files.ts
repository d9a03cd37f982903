import { LINE_SHARE_STEPS, TITLE_MASS_STEPS } from '../fact-steps.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { IndexError } from './index-error.ts';

/** What ranking needs to know of every record, its name included. */
export interface RecordLine {
  readonly id: string;
  readonly titleMass: number;
  readonly lineShare: number;
}

export type Facets = Readonly<Record<string, readonly string[]>>;

/** All records in the order of their numbers; `faceted` says whether there is a file of facets. */
export function encodeRecords(records: readonly RecordLine[], faceted: boolean): Uint8Array {
  const out = new ByteWriter();
  out.number(Number(faceted));
  out.texts(records.map(({ id }) => id));
  out.numbers(records.map(({ titleMass }) => Math.round(titleMass * TITLE_MASS_STEPS)));
  out.numbers(records.map(({ lineShare }) => Math.round(lineShare * LINE_SHARE_STEPS)));
  return out.done();
}

export function decodeRecords(bytes: Uint8Array): { records: RecordLine[]; faceted: boolean } {
  const from = new ByteReader(bytes);
  const faceted = from.number() === 1;
  const ids = from.texts();
  const masses = from.numbers(ids.length);
  const shares = from.numbers(ids.length);
  from.end();
  const records = ids.map((id, at) => ({
    id,
    titleMass: (masses[at] ?? 0) / TITLE_MASS_STEPS,
    lineShare: Math.min(1, (shares[at] ?? 0) / LINE_SHARE_STEPS),
  }));
  return { records, faceted };
}

/** The facets of all records: for each facet a list of its values, then each record's values by their place in it. */
export function encodeFacets(records: readonly Facets[]): Uint8Array {
  const out = new ByteWriter();
  const names = [...new Set(records.flatMap((facets) => Object.keys(facets)))].sort();
  out.number(records.length);
  out.texts(names);
  for (const name of names) {
    const values = [...new Set(records.flatMap((facets) => facets[name] ?? []))].sort();
    const places = new Map(values.map((value, place) => [value, place]));
    out.texts(values);
    // One more than the count, so that no facet and an empty one are told apart.
    out.numbers(records.map((facets) => (facets[name] === undefined ? 0 : facets[name].length + 1)));
    for (const facets of records) {
      out.numbers((facets[name] ?? []).map((value) => places.get(value) ?? 0));
    }
  }
  return out.done();
}

/** Reads them again; throws where they are not those of so many records. */
export function decodeFacets(bytes: Uint8Array, records: number): Facets[] {
  const from = new ByteReader(bytes);
  const count = from.number();
  if (count !== records) {
    throw new IndexError(
      'corrupt',
      'The facets of the search index are not those of its records. Build the site again.',
    );
  }
  const names = from.texts();
  const found: Record<string, string[]>[] = Array.from({ length: count }, () => ({}));
  for (const name of names) {
    const values = from.texts();
    const counts = from.numbers(count);
    counts.forEach((own, record) => {
      const facets = found[record];
      if (own === 0 || facets === undefined) return;
      facets[name] = from.numbers(own - 1).map((place) => values[place] ?? '');
    });
  }
  from.end();
  return found;
}
