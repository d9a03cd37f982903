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

const LONGEST = 2_000;
const NAMES = '@?timestamp|time|ts|date|datetime|asctime';
const JSON_FIELD = new RegExp(`"(?:${NAMES})"\\s{0,4}:\\s{0,4}"?([^"\\\\,}\\s][^"\\\\,}]{3,39})`, 'iu');
const LOGFMT_FIELD = new RegExp(`(?:^|\\s)(?:${NAMES})="?([\\dTZ][^"\\s]{3,39})`, 'iu');
const CLOCK = String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const IN_HEAD = new RegExp(
  [
    String.raw`\d{4}[-/.]\d\d[-/.]\d\d[T _]${CLOCK}${ZONE}`,
    String.raw`\d\d[/.-]\d\d[/.-]\d{2,4}[ ,]{1,2}${CLOCK}${ZONE}`,
    String.raw`${MONTH} {1,2}\d{1,2} (?:\d{4} )?${CLOCK}(?: \d{4})?`,
    String.raw`\d\d[/-]${MONTH}[/-]\d{4}[: ]${CLOCK}${ZONE}`,
    String.raw`(?<=^[IWEF])\d{4} ${CLOCK}`,
    String.raw`(?<!\d)(?:1\d{18}|1\d{15}|1\d{12}|1\d{9}(?:\.\d{1,9})?)(?!\d)`,
    CLOCK,
  ].join('|'),
  'u',
);
