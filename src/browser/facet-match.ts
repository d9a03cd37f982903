/** The values that one row of a list has of each facet. */
export type Row = Readonly<Record<string, readonly string[]>>;
/** What is chosen: facets to values. A facet without a value is left out. */
export type Selection = Readonly<Record<string, readonly string[]>>;

/** Facets that an address may name, in the order in which it names them. */
export const FACETS = ['status', 'severity', 'service', 'cause', 'tag'] as const;

/**
 * Reads `?status=resolved&service=chat`; what is no facet is ignored, a value said twice counts once, and capital
 * letters do not matter.
 */
export function readSelection(query: string): Selection {
  const said = new URLSearchParams(query);
  return selection((facet) => [
    ...new Set(said.getAll(facet).flatMap((value) => (value === '' ? [] : [value.toLowerCase()]))),
  ]);
}

/** The query of a selection, with its question mark; empty where nothing is chosen. */
export function writeSelection(chosen: Selection): string {
  const pairs = FACETS.flatMap((facet) => (chosen[facet] ?? []).map((value) => [facet, value]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The selection with one value more, or without it where it was chosen. */
export function toggled(
  chosen: Selection,
  facet: string,
  value: string,
  facets: readonly string[] = FACETS,
): Selection {
  return selection((each) => {
    const values = chosen[each] ?? [];
    if (each !== facet) return values;
    return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  }, facets);
}

/** Whether a row has, of every facet that is chosen from, at least one of the chosen values. */
export function matches(row: Row, chosen: Selection, except?: string): boolean {
  return Object.entries(chosen).every(
    ([facet, values]) => facet === except || values.some((value) => row[facet]?.includes(value)),
  );
}

/** How many rows each value of a facet would show, given what is chosen from the other facets. */
export function countsOf(
  rows: readonly Row[],
  chosen: Selection,
  facet: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!matches(row, chosen, facet)) continue;
    for (const value of row[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** One value of one facet. */
export interface Choice {
  readonly facet: string;
  readonly value: string;
}

/** What is chosen although it is not there to be chosen, as a mistyped address may ask. */
export function unknownOf(chosen: Selection, known: readonly Choice[]): Choice[] {
  return Object.entries(chosen).flatMap(([facet, values]) =>
    values
      .filter((value) => !known.some((choice) => choice.facet === facet && choice.value === value))
      .map((value) => ({ facet, value })),
  );
}

function selection(
  valuesOf: (facet: string) => readonly string[],
  facets: readonly string[] = FACETS,
): Selection {
  return Object.fromEntries(
    facets.map((facet) => [facet, valuesOf(facet)] as const).filter(([, values]) => values.length > 0),
  );
}
