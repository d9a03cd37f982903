/** A short time for people, to the tenth of a second: `0.4 s`, `12 s`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 9_950 ? `${(milliseconds / 1_000).toFixed(1)} s` : elapsedTime(milliseconds);

/** A time that goes on, in whole numbers: `7 s`, `3 min`, `1 h 05 min`. */
export function elapsedTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
