/** A duration of milliseconds as `0:04:07`; hours may have any number of digits. */
export function clockText(duration: number): string {
  const seconds = Math.floor(Math.max(0, duration) / 1_000);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}
