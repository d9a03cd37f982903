/** What a reader meant as a filter, by writing it in the text. */
export interface Filter {
  /** status, severity, service, component, cause, tag, environment, or detected. */
  readonly facet: string;
  /** Values that pass, in lower case; for `detected` none. */
  readonly values: readonly string[];
  /** Days as YYYY-MM-DD, both included, for `detected`. */
  readonly from?: string;
  readonly to?: string;
  /** As written, to be shown and taken out again. */
  readonly written: string;
}

/** Statuses that are not the end of the work. */
const OPEN = ['investigating', 'identified', 'mitigated'];
const FACETS = 'status|severity|service|component|cause|tag|environment|env|is';
const NAMED = new RegExp(`(?<![\\w-])(${FACETS}):([\\w.,-]{1,80})(?![\\w:/])`, 'giu');
const SEVERITY = /(?<![\w-])sev(?:erity)?[ -]?([1-4])(?![\w.-])/giu;
const WHEN =
  /(?<![\w-])(today|yesterday|(?:this|last|past) (?:week|month|year)|(?:last|past) (\d{1,3}) days?|since (\d{4}-\d{2}-\d{2}))(?![\w-])/giu;

/**
 * Takes the filters out of what was typed: `service:payments`, `status:open`, `sev1`, `last week`. Only a single
 * line is looked at, for a paste filters nothing. Words for days need `today` (YYYY-MM-DD); without it they stay.
 */
export function meantFilters(text: string, today?: string): { filters: Filter[]; rest: string } {
  if (/[\n\r]/u.test(text.trim()) || text.length > 400) return { filters: [], rest: text };
  const filters: Filter[] = [];
  const take = (filter: Filter | undefined, written: string): string => {
    if (filter === undefined) return written;
    filters.push(filter);
    return ' '.repeat(written.length);
  };
  const rest = text
    .replace(NAMED, (written, facet: string, value: string) => take(named(facet, value, written), written))
    .replace(SEVERITY, (written, number: string) =>
      take({ facet: 'severity', values: [`sev${number}`], written }, written),
    )
    .replace(WHEN, (written, said: string, days?: string, since?: string) =>
      take(when(said.toLowerCase(), written, today, days, since), written),
    );
  return { filters, rest };
}

/**
 * Beside a facet stand the other ways of saying its values (names and synonyms of the vocabulary): a filter that one
 * site's readers are used to is understood by another's records too.
 */
export const otherWays = (facet: string): string => `${facet}~`;

/** Whether a record passes all filters. Values are compared without regard to case and to how words are joined. */
export function passes(
  filters: readonly Filter[],
  facets: Readonly<Record<string, readonly string[]>>,
): boolean {
  return filters.every(({ facet, values, from = '', to = '\uffff' }) => {
    const own = facets[facet] ?? [];
    if (facet === 'detected') return own.some((day) => day.slice(0, 10) >= from && day.slice(0, 10) <= to);
    const meant = new Set(values.map(plain));
    return [...own, ...(facets[otherWays(facet)] ?? [])].some((value) => meant.has(plain(value)));
  });
}

/** `User-DB`, `user_db` and `user db` are one value. */
const plain = (value: string): string => value.toLowerCase().replace(/[-_.\s]+/gu, '');

function named(facet: string, value: string, written: string): Filter {
  const name = facet.toLowerCase();
  const values = value.toLowerCase().split(',').filter(Boolean);
  if (name === 'is' || name === 'status') {
    return { facet: 'status', values: values.flatMap((one) => (one === 'open' ? OPEN : [one])), written };
  }
  return { facet: name === 'env' ? 'environment' : name, values, written };
}

function when(
  said: string,
  written: string,
  today: string | undefined,
  days: string | undefined,
  since: string | undefined,
): Filter | undefined {
  if (since !== undefined) return { facet: 'detected', values: [], from: since, written };
  if (today === undefined) return undefined;
  const span = days === undefined ? SPANS[said.replace(/^(?:this|past) /u, 'last ')] : Number(days);
  if (span === undefined) return undefined;
  const to = said === 'yesterday' ? daysBefore(today, 1) : today;
  return { facet: 'detected', values: [], from: daysBefore(today, span), to, written };
}

const SPANS: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: 1,
  'last week': 7,
  'last month': 31,
  'last year': 366,
};

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
