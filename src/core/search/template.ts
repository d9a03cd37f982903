import { codes } from './codes.ts';

/** What stands in a template for a part that varies. */
export const HOLE = '<*>';

/**
 * A line with the parts that vary masked to `<*>`: web addresses, email addresses, quoted strings, UUIDs, dates
 * and times, network addresses, hosts, hashes, hex, durations and numbers. Codes (`code 4001`, `HTTP 503`) and
 * numbers glued to letters (`log4j2`, `E11000`) stay. Masking twice changes nothing; time grows linearly with the text.
 */
export function template(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of codes(text)) {
    masked += mask(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return masked + mask(text.slice(from));
}

function mask(text: string): string {
  return VARYING.reduce((masked, part) => masked.replace(part, HOLE), text);
}

/** Not part of a longer word or of a mask. What was masked already counts as a word, so order does not matter. */
const START = String.raw`(?<![\p{L}\p{N}>])`;
const END = String.raw`(?![\p{L}\p{N}<])`;
/** The same, and beside no other quote. */
const APART = '(?<![\\p{L}\\p{N}>"\'`])';
const APART_END = '(?![\\p{L}\\p{N}<"\'`])';
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const UNIT = 'ns|us|µs|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|[KMGT]i?B?|[kmgt]b|B|%';
const TOP_LEVEL = 'com|net|org|io|dev|edu|gov|info|local|internal|lan|svc|cloud|app|co';

/** Every repetition that may overlap with another is bounded, so no text makes one of these slow. */
const VARYING: readonly RegExp[] = [
  /(?<![\w.+>-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?![\w<])/gu,
  new RegExp(`${APART}"[^"\\n]{1,300}"${APART_END}`, 'gu'),
  new RegExp(`${APART}'[^'\\n]{1,300}'${APART_END}`, 'gu'),
  new RegExp(`${APART}\`[^\`\\n]{1,300}\`${APART_END}`, 'gu'),
  /(?<![\p{L}\p{N}+.>-])[a-z][a-z\d+.-]{1,15}:\/\/(?:[^\s"'<>]|<\*>){1,2000}/giu,
  new RegExp(`${START}[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}${END}`, 'giu'),
  new RegExp(`${START}\\d{4}[-/.]\\d{2}[-/.]\\d{2}(?:[T ]${CLOCK}${ZONE})?${END}`, 'gu'),
  new RegExp(`${START}(?:${MONTH}) {1,2}\\d{1,2}(?: \\d{4})?(?: ${CLOCK})?${END}`, 'gu'),
  new RegExp(`${START}(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d{1,5})?(?:/\\d{1,2})?${END}`, 'gu'),
  new RegExp(`${START}${CLOCK}${END}`, 'gu'),
  new RegExp(`${START}(?:[\\da-f]{0,4}:){3,7}[\\da-f]{0,4}${END}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}>.$_/-])[a-z\\d](?:[a-z\\d-]{0,62})(?:\\.[a-z\\d-]{1,63}){1,8}\\.(?:${TOP_LEVEL})(?::\\d{1,5})?(?![\\p{L}\\p{N}<._-])`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}>._-])[a-z][a-z\\d]{0,30}(?:-[a-z\\d]{1,30}){0,6}:\\d{4,5}${END}`, 'giu'),
  new RegExp(`${START}v\\d{1,5}(?:\\.\\d{1,5}){1,4}${END}`, 'gu'),
  new RegExp(`${START}0x[\\da-f]{1,64}${END}`, 'giu'),
  new RegExp(`${START}(?=[a-f]{0,63}\\d)(?=\\d{0,63}[a-f])[\\da-f]{6,64}${END}`, 'giu'),
  new RegExp(`${START}\\d{1,40}(?:[.,]\\d{1,40}){0,8} ?(?:${UNIT})(?![\\p{L}\\p{N}<_])`, 'gu'),
  new RegExp(`${START}\\d{1,400}(?:[.,]\\d{1,40}){0,8}(?![\\d<])`, 'gu'),
  new RegExp(`<\\*> ?(?:${UNIT})(?![\\p{L}\\p{N}<_])`, 'gu'),
];
