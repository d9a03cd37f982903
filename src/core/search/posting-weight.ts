import { FIELD_WEIGHTS, type FieldName } from './fields.ts';

/** BM25's two settings (Robertson and Zaragoza 2009): how slowly repeats stop counting, how much length does. */
const K1 = 2;
const B = 0.75;
/** Standing in a record counts for something, however long it is (BM25+, Lv and Zhai 2011). */
const HELD = 0.5;
/** The most that a posting can weigh. */
export const HEAVIEST = HELD + K1 + 1;
/** Weights are kept in steps, so that files with one byte a posting rank as the index in memory does. */
export const STEPS = 64;

export type FieldWords = Readonly<Record<FieldName, readonly string[]>>;

/** The average number of words of each field. */
export function averageLengths(
  records: ReadonlyArray<{ readonly fields: FieldWords }>,
): Record<FieldName, number> {
  const average = (field: FieldName) =>
    records.reduce((sum, record) => sum + record.fields[field].length, 0) / Math.max(1, records.length);
  return { title: average('title'), seen: average('seen'), body: average('body') };
}

/**
 * How much a record is about each of its words, by BM25F: the count in each field, made comparable by the field's
 * length and times the field's weight, added, then saturated once.
 */
export function postingWeights(
  fields: FieldWords,
  averages: Readonly<Record<FieldName, number>>,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [field, list] of Object.entries(fields) as Array<[FieldName, readonly string[]]>) {
    const share = FIELD_WEIGHTS[field] / (1 - B + (B * list.length) / (averages[field] || 1));
    for (const word of list) sums.set(word, (sums.get(word) ?? 0) + share);
  }
  return new Map(
    [...sums].map(([word, sum]) => [
      word,
      Math.max(1, Math.round(STEPS * (HELD + ((K1 + 1) * sum) / (sum + K1)))) / STEPS,
    ]),
  );
}
