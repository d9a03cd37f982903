/** This day where the reader is, YYYY-MM-DD. */
export const today = (): string => now().slice(0, 'YYYY-MM-DD'.length);

/** This moment where the reader is, with its offset. */
export function now(): string {
  const moment = new Date();
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const part = (minutes: number) => String(Math.trunc(Math.abs(minutes))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${part(offset / 60)}:${part(offset % 60)}`;
}
