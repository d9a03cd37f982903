import { whenOf } from '../../core/when-in-text.ts';

/**
 * A date that is written otherwise and can mean one thing only, as RFC 3339 has it; undefined where it may mean two.
 * `01/06/2025` may be June or January, and a time without its zone may be anywhere, so those are left alone.
 */
export function clearDate(written: string): string | undefined {
  const padded = written
    .trim()
    .replace(
      /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u,
      (_, year: string, month: string, day: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
  // The year first, or a month by its name; parts of seconds would get lost.
  if (!/^\d{4}-\d\d-\d\d|[a-z]{3}/iu.test(padded) || /:\d{2}[.,]\d/u.test(padded)) return undefined;
  const found = whenOf(padded);
  return found?.rest === '' ? found.when : undefined;
}
