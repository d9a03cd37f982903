const SECOND = 1_000;

/** A duration of milliseconds as `0:04:07`; hours may have any number of digits. */
export function clockText(duration: number): string {
  const seconds = Math.floor(Math.max(0, duration) / SECOND);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}

/** A duration of milliseconds in words that take little room: `12 s`, `4 min`, `2 h 5 min`. */
export function shortDuration(duration: number): string {
  const seconds = Math.floor(Math.max(0, duration) / SECOND);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
