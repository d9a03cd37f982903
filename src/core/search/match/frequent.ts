/** One of the things that were counted. */
export interface Counted<Item> {
  readonly item: Item;
  /** How often it came; never too low. */
  readonly count: number;
  /** By how much the count may be too high. */
  readonly over: number;
}

export interface Frequent<Item> {
  /** Counts one more of `key`. The first time it makes the item; it is given back, to be brought up to date. */
  add(key: string, make: () => Item): Item;
  /** All that are kept, most frequent first. */
  all(): Counted<Item>[];
  /** How often one had to make room for another. */
  readonly pushedOut: number;
}

/**
 * Counts the most frequent of any number of things in bounded memory, by the Space-Saving algorithm (Metwally,
 * Agrawal and El Abbadi 2005): when `capacity` keys are kept, a new one takes the place and the count of the
 * rarest. Whatever came more often than all counts divided by the capacity is among those kept.
 */
export function frequent<Item>(capacity: number): Frequent<Item> {
  const kept = new Map<string, { item: Item; count: number; over: number }>();
  const byCount = new Map<number, Set<string>>();
  let least = 1;
  let pushedOut = 0;
  const move = (key: string, from: number, to: number) => {
    const old = byCount.get(from);
    old?.delete(key);
    if (old?.size === 0) byCount.delete(from);
    const now = byCount.get(to);
    if (now === undefined) byCount.set(to, new Set([key]));
    else now.add(key);
  };
  const rarest = (): { key: string; count: number } => {
    while (!byCount.has(least)) least += 1;
    const [key = ''] = byCount.get(least) ?? [];
    return { key, count: least };
  };
  return {
    get pushedOut() {
      return pushedOut;
    },
    add(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        known.count += 1;
        move(key, known.count - 1, known.count);
        return known.item;
      }
      let over = 0;
      if (kept.size >= capacity) {
        const out = rarest();
        over = out.count;
        kept.delete(out.key);
        move(out.key, out.count, 0);
        byCount.delete(0);
        pushedOut += 1;
      } else least = 1;
      const item = make();
      kept.set(key, { item, count: over + 1, over });
      move(key, 0, over + 1);
      return item;
    },
    all: () => [...kept.values()].sort((a, b) => b.count - a.count).map((one) => ({ ...one })),
  };
}
