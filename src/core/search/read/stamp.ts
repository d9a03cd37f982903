import { head } from './head.ts';

/**
 * The time that a log line gives for itself, as it is written there; undefined where it gives none. Zones differ
 * and are often left out, so it is not turned into another form. Time grows linearly with the line.
 */
export function stamp(line: string): string | undefined {
  const bare = line.slice(0, LONGEST).trimStart();
  const field = (bare.startsWith('{') ? JSON_FIELD : LOGFMT_FIELD).exec(bare);
  if (field?.[1] !== undefined) return field[1];
  return IN_HEAD.exec(bare.slice(0, head(bare).end))?.[0];
}

/** Where dates with a time of day, and times with seconds, stand in a line; offsets in UTF-16 units. */
export function stampSpans(line: string): ReadonlyArray<{ readonly start: number; readonly end: number }> {
  return [...line.matchAll(TIMES)].map(({ 0: time, index }) => ({ start: index, end: index + time.length }));
}

const LONGEST = 2_000;
const NAMES = '@?timestamp|time|ts|date|datetime|asctime';
const JSON_FIELD = new RegExp(`"(?:${NAMES})"\\s{0,4}:\\s{0,4}"?([^"\\\\,}\\s][^"\\\\,}]{3,39})`, 'iu');
const LOGFMT_FIELD = new RegExp(`(?:^|\\s)(?:${NAMES})="?([\\dTZ][^"\\s]{3,39})`, 'iu');
const CLOCK = String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME_FORMS = [
  String.raw`\d{4}[-/.]\d\d[-/.]\d\d[T _]${CLOCK}${ZONE}`,
  String.raw`\d\d[/.-]\d\d[/.-]\d{2,4}[ ,]{1,2}${CLOCK}${ZONE}`,
  String.raw`${MONTH} {1,2}\d{1,2} (?:\d{4} )?${CLOCK}(?: \d{4})?`,
  String.raw`\d\d[/-]${MONTH}[/-]\d{4}[: ]${CLOCK}${ZONE}`,
];
const IN_HEAD = new RegExp(
  [
    ...TIME_FORMS,
    String.raw`(?<=^[IWEF])\d{4} ${CLOCK}`,
    String.raw`(?<!\d)(?:1\d{18}|1\d{15}|1\d{12}|1\d{9}(?:\.\d{1,9})?)(?!\d)`,
    CLOCK,
  ].join('|'),
  'u',
);
/** Not the middle of a longer number or of an address. */
const TIMES = new RegExp(`(?<![\\w:.-])(?:${[...TIME_FORMS, CLOCK].join('|')})(?![\\d:])`, 'gu');
