/** For each place, the places that it leads to. */
export type Edges = ReadonlyArray<readonly number[]>;

/** Every place that can be reached from the given ones, themselves included. */
export function reachable(starts: readonly number[], edges: Edges): Set<number> {
  const reached = new Set(starts);
  // A set's iterator also visits what is added while it runs.
  for (const place of reached) for (const next of edges[place] ?? []) reached.add(next);
  return reached;
}

/** The same ways, walked backwards. */
export function reversed(edges: Edges): number[][] {
  const back = edges.map((): number[] => []);
  edges.forEach((targets, from) => {
    for (const target of targets) back[target]?.push(from);
  });
  return back;
}

/** The first place of each id: a repeated id is a problem of its own. */
export function firstPlaces(parts: ReadonlyArray<{ readonly id: string }>): Map<string, number> {
  return new Map(parts.map(({ id }, i) => [id, i] as const).toReversed());
}
