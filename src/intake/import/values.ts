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
  ['SEV1', /^(?:p1|critical|blocker|fatal|highest|emergency|down|outage|major outage)\b/u],
  ['SEV2', /^(?:p2|high|major|disrupted|serious|partial outage)\b/u],
  ['SEV3', /^(?:p3|medium|moderate|normal|degraded|warning)\b/u],
  ['SEV4', /^(?:p[45]|low|lowest|minor|trivial|notice|info|informational|cosmetic)\b/u],
];

/** Words of a list on one line: `core, chat; python`. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;]|\s+\/\s+/u)
    .map((one) => one.replace(/[*_`[\]"]/gu, '').trim())
    .filter((one) => one !== '');

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
