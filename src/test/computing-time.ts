/**
 * How long this thread computes for a piece of work, in milliseconds: the least of three runs. What other
 * programs do meanwhile is not in it, so it may be compared with itself on a busy machine.
 */
export function computingTime(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
    if (least < SURELY_FAST) break;
  }
  return least;
}

/**
 * The longest that work may take on sixteen times as much, given what it takes on the lesser: linear work takes
 * about 16 times as long, quadratic work 256 times. Less than a clock can tell apart counts as what it can.
 */
export const mostForSixteenfold = (lesser: number): number => Math.max(lesser, SURELY_FAST) * 64;

export const SIXTEENFOLD = 16;
const SURELY_FAST = 1;
