/** Where a team begins that has no incident yet. */
const FIRST = 'INC-001';

/** What the ids of the examples begin with that a new base comes with; nobody's own incident is to be numbered after them. */
const EXAMPLE = 'EXAMPLE-';

/**
 * The id after the highest one of a team: WS-006 where WS-005 is the last. Ids are kept for ever, so a gap is never
 * filled. Of several prefixes the one that most of `ids` have counts, of equals the first; `taken` are names of
 * folders, which also hold the ids of write-ups that could not be read.
 */
export function nextId(ids: readonly string[], taken: readonly string[] = []): string {
  const counts = new Map<string, { count: number; highest: number; width: number }>();
  for (const id of ids) {
    const [, prefix, digits = ''] = /^(.*?)(\d{1,9})$/u.exec(id) ?? [];
    if (prefix === undefined || prefix === EXAMPLE) continue;
    const known = counts.get(prefix) ?? { count: 0, highest: 0, width: digits.length };
    const isHigher = Number(digits) >= known.highest;
    counts.set(prefix, {
      count: known.count + 1,
      highest: Math.max(known.highest, Number(digits)),
      width: isHigher ? digits.length : known.width,
    });
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  if (first === undefined) return free(FIRST.slice(0, 4), 0, 3, taken);
  const [prefix, { highest, width }] = first;
  return free(prefix, highest, width, [...ids, ...taken]);
}

function free(prefix: string, highest: number, width: number, taken: readonly string[]): string {
  const start = prefix.toLowerCase();
  const numbers = taken
    .map((name) => name.toLowerCase())
    .filter((name) => name.startsWith(start))
    .map((name) => Number(/^\d{1,9}/u.exec(name.slice(start.length))?.[0] ?? 0));
  const next = numbers.reduce((a, b) => Math.max(a, b), highest) + 1;
  return `${prefix}${String(next).padStart(width, '0')}`;
}
