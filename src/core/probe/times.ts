/** A connection that ends before this was closed at once, in milliseconds after it opened. */
export const AT_ONCE_MS = 2_000;

/** A connection on which nothing passed for so long was idle, in milliseconds. */
export const QUIET_MS = 2_000;

/** `12 ms`, `3.2 s`, `1 min 5 s`: a time as it is read at a glance. */
export function duration(ms: number): string {
  const whole = Math.round(ms);
  if (whole < 1_000) return `${whole} ms`;
  if (whole < 60_000) return `${(whole / 1_000).toFixed(1)} s`;
  const seconds = Math.round(whole / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `812 bytes`, `1.5 KB`, `16.0 MB`. */
export function size(bytes: number): string {
  if (bytes === 1) return '1 byte';
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
