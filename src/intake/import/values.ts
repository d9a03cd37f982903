import type { SEVERITIES, STATUSES } from '../../schema/incident.ts';
import { plainHeading } from './marks.ts';

/** What the words of old documents mean in ours. Whatever is not certain to mean it gives undefined. */

export type StatusWord = (typeof STATUSES)[number];
export type SeverityWord = (typeof SEVERITIES)[number];

/** The status that a text names first: `✅ **FIXED** on Monday` is resolved. */
export function statusOf(text: string): StatusWord | undefined {
  const words = plainHeading(text.replace(/[*_`]/gu, '')).toLowerCase();
  return STATUS_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

const STATUS_WORDS: ReadonlyArray<readonly [StatusWord, RegExp]> = [
  ['duplicate', /^duplicate\b/u],
  [
    'wont-fix',
    /^(?:won'?t[ -]fix|wontfix|will not fix|not a bug|by design|invalid|works as intended|rejected)\b/u,
  ],
  [
    'investigating',
    /^(?:investigating|under investigation|in investigation|fixing|in progress|open|opened|new|todo|to do|triage|ongoing|unresolved|not (?:fixed|resolved)|reopened|pending|broken)\b/u,
  ],
  [
    'identified',
    /^(?:identified|cause identified|root cause (?:found|identified|known)|confirmed|acknowledged|diagnosed)\b/u,
  ],
  ['mitigated', /^(?:mitigated|monitoring|stabili[sz]ed|worked around|workaround (?:in place|applied))\b/u],
  ['resolved', /^(?:resolved|fixed|closed|done|complete|completed|solved|merged|released|true|yes)\b/u],
];

/** A severity in words of incident tools and trackers. Sure only where it is a SEV number itself. */
export function severityOf(
  text: string,
): { readonly severity: SeverityWord; readonly sure: boolean } | undefined {
  const words = plainHeading(text.replace(/[*_`]/gu, '')).toLowerCase();
  const number = /^(?:sev|severity|s)[ -]?([1-4])\b/u.exec(words)?.[1];
  if (number !== undefined) return { severity: `SEV${number}` as SeverityWord, sure: true };
  const found = SEVERITY_WORDS.find(([, pattern]) => pattern.test(words));
  return found === undefined ? undefined : { severity: found[0], sure: false };
}

const SEVERITY_WORDS: ReadonlyArray<readonly [SeverityWord, RegExp]> = [
  ['SEV1', /^(?:critical|blocker|fatal|highest|emergency|down|outage|major outage)\b/u],
  ['SEV2', /^(?:high|major|disrupted|serious|partial outage)\b/u],
  ['SEV3', /^(?:medium|moderate|normal|degraded|warning)\b/u],
  ['SEV4', /^(?:low|lowest|minor|trivial|notice|info|informational|cosmetic)\b/u],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;

/**
 * A moment where the text gives a date, a time and an offset or UTC, otherwise a day, and what of the text is left.
 * A date of numbers alone counts only where it cannot be read in two ways.
 */
export function whenOf(text: string): { readonly when: string; readonly rest: string } | undefined {
  const plain = text.replace(/^[\s*_`"]+/u, '').replace(/[\s*_`"]+$/u, '');
  const found = dateIn(plain);
  if (found === undefined) return undefined;
  const { day, end } = found;
  const after = plain.slice(end);
  const time = new RegExp(`^(?:T|,?\\s+(?:at\\s+)?)${CLOCK}\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?`, 'iu').exec(
    after,
  );
  if (time === null) return { when: day, rest: after.trim() };
  const [whole, hour = '', minute = '', second, zone] = time;
  if (zone === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { when: day, rest: after.trim() };
  const offset = /^[+-]/u.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/u, '$1:$2') : 'Z';
  return {
    when: `${day}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`,
    rest: after.slice(whole.length).trim(),
  };
}

function dateIn(text: string): { readonly day: string; readonly end: number } | undefined {
  const weekday =
    /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?/iu.exec(text)?.[0].length ??
    0;
  const rest = text.slice(weekday);
  const iso = /^(\d{4})[-/.](\d{2})[-/.](\d{2})/u.exec(rest);
  if (iso !== null) return dayAt(iso[1], iso[2], iso[3], weekday + iso[0].length);
  const american = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu').exec(rest);
  if (american !== null)
    return dayAt(american[3], monthOf(american[1]), american[2], weekday + american[0].length);
  const european = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s/-]+${MONTH},?[\\s/-]+(\\d{4})`, 'iu').exec(
    rest,
  );
  if (european !== null)
    return dayAt(european[3], monthOf(european[2]), european[1], weekday + european[0].length);
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/u.exec(rest);
  if (numbers === null) return undefined;
  const [whole, a = '', b = '', year] = numbers;
  if (whole.includes('.') || Number(a) > 12) return dayAt(year, b, a, weekday + whole.length);
  return Number(b) > 12 ? dayAt(year, a, b, weekday + whole.length) : undefined;
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function dayAt(
  year = '',
  month = '',
  day = '',
  end: number,
): { readonly day: string; readonly end: number } | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? undefined
    : { day: text, end };
}

/** Words of a list on one line: `core, chat; python`. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;]|\s+\/\s+/u)
    .map((one) => one.replace(/[*_`[\]"]/gu, '').trim())
    .filter((one) => one !== '');

/** A name as vocabulary ids are written; empty where no letter or digit is in it. */
export const slugOf = (text: string, most = 80): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1).replace(/-[^-]*$/u, '');
  return (cut.length > most ? cut.slice(0, most) : cut).replace(/-+$/u, '');
};

const INTERVALS: ReadonlyMap<string, string> = new Map([
  ['monthly', 'monthly'],
  ['quarterly', 'quarterly'],
  ['every quarter', 'quarterly'],
  ['half-yearly', 'half-yearly'],
  ['semi-annually', 'half-yearly'],
  ['biannually', 'half-yearly'],
  ['yearly', 'yearly'],
  ['annually', 'yearly'],
  ['annual', 'yearly'],
  ['never', 'never'],
]);

export const intervalOf = (text: string): string | undefined => INTERVALS.get(text.trim().toLowerCase());
