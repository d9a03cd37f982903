/** A moment in UTC, to the second: `2026-01-05 09:30:00Z`. */
export function moment(at: number): string {
  return isoSeconds(at).replace('T', ' ');
}

/** `2026-01-05T09:30:00Z`; a number that is no moment stands as it is. */
export function isoSeconds(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : `${date.toISOString().split('.')[0]}Z`;
}

/** Hours, minutes and seconds: `0:05:12`. `ms` is in milliseconds. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** As people say it: `2 h 5 min`, `12 min`, `40 s`. `ms` is in milliseconds. */
export function spokenTime(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
