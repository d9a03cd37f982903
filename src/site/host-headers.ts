import { INDEX_FOLDER } from '../core/search/files/manifest.ts';
import { cspHeader } from './csp.ts';

/** Headers that a host should send with every file below a path. No header stands in two rules that meet. */
export interface HeaderRule {
  /** From the root of the host, with a slash at the end. */
  readonly below: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Published {
  /** Base path with its slashes, as in site.yaml. */
  readonly base: string;
  /** Other sites that pages may read, and hosts that probes may connect to. */
  readonly others: ReadonlyArray<{ readonly url: string }>;
  readonly probes: readonly string[];
  /** The folder inside that of the search index which is named by its content; undefined where there is none. */
  readonly index: string | undefined;
}

const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * What a careful host sends: the policy of the pages, and leave to keep what has a digest in its path. Hosts have
 * browsers ask anew for all else by themselves; where one does not, `ASK_ANEW` says so.
 */
export function headerRules({ base, others, probes, index }: Published): HeaderRule[] {
  const all = {
    'Content-Security-Policy': cspHeader(others, probes),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  const kept = ['_astro/', ...(index === undefined ? [] : [`${INDEX_FOLDER}${index}/`])];
  return [{ below: base, headers: all }, ...kept.map((path) => ({ below: base + path, headers: FOR_EVER }))];
}

export const ASK_ANEW = 'no-cache';

/** The headers for a path, by these rules. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fitting = rules.filter(({ below }) => path.startsWith(below)).map(({ headers }) => headers);
  return Object.assign({ 'Cache-Control': ASK_ANEW }, ...fitting);
}

/** The rules in the file `_headers`, which Netlify and Cloudflare read. */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ below, headers }) =>
      [`${below}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
