/** What may not be published: a secret gives access to something, personal data leads to somebody. */
export interface Sensitive {
  readonly group: 'secret' | 'personal-data';
  /** In words: `GitHub token`, `e-mail address`. */
  readonly what: string;
  /** UTF-16 offsets into the text; `end` is the first that is no longer part of it. */
  readonly start: number;
  readonly end: number;
  /** What it is, where that is not how it is written. */
  readonly value?: string;
}

/** In the order of the text; those that overlap become one, which goes by the name of the longest. */
export function withoutOverlaps(found: readonly Sensitive[]): Sensitive[] {
  const kept: Sensitive[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) {
      kept.push(one);
      continue;
    }
    const name = one.end - one.start > last.end - last.start ? one : last;
    kept[kept.length - 1] = { ...name, start: last.start, end: Math.max(last.end, one.end) };
  }
  return kept;
}

/** A function that tells whether any of them reaches into a piece of the text. */
export function overlapping(found: readonly Sensitive[]): (start: number, end: number) => boolean {
  const apart = withoutOverlaps(found);
  return (start, end) => {
    let [low, high] = [0, apart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (apart[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}

/**
 * Enough of a secret to know which one it is, and not enough to use it: at most its first four characters and
 * how many there are.
 */
export function maskedPreview(text: string): string {
  const shown = Math.min(4, Math.floor(text.length / 5));
  return `${text.slice(0, shown).replaceAll(/\s/gu, ' ')}… (${text.length} characters)`;
}
