/** Ranges of one numbered list, each kept in a file: the first number of each range, ascending from 0. */
export type Starts = readonly number[];

/**
 * Cuts a list into ranges of about `target` bytes, given the bytes of each element; never more than `most` ranges.
 * An element is never cut, so a range may be larger.
 */
export function cut(sizes: readonly number[], target: number, most: number): Starts {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const full = Math.max(target, Math.ceil((2 * total) / most));
  const starts: number[] = [];
  let size = 0;
  sizes.forEach((own, at) => {
    if (at === 0 || (size > 0 && size + own > full)) {
      starts.push(at);
      size = 0;
    }
    size += own;
  });
  return starts;
}

/** Which range holds the number: the last that starts at or before it; −1 where there is none. */
export function rangeOf(starts: Starts, number: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Ascending numbers as the steps between them. */
export const steps = (ascending: readonly number[]): number[] =>
  ascending.map((number, at) => number - (ascending[at - 1] ?? 0));

/** The numbers again. */
export function fromSteps(list: readonly number[]): number[] {
  let sum = 0;
  return list.map((step) => {
    sum += step;
    return sum;
  });
}
