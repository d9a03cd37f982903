/** Another site that pages may read, by path or address. */
interface Named {
  readonly url: string;
}

/**
 * What a page may load and run: its own files, nothing inline, and no other host but those of the sites that are
 * searched with this one, and those that probes may connect to (sources such as `ws://localhost:*`).
 * `frame-ancestors` counts only as a header (CSP 3, section 6.4.2), so the meta tag goes without it.
 */
export const cspMeta = (others: readonly Named[], probes: readonly string[] = []): string =>
  rules(others, probes).join('; ');
export const cspHeader = (others: readonly Named[], probes: readonly string[] = []): string =>
  [...rules(others, probes), "frame-ancestors 'none'"].join('; ');

const rules = (others: readonly Named[], probes: readonly string[]): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${["'self'", ...hostsOf(others), ...probes].join(' ')}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The hosts of sites that lie on another one; a path lies on the own. */
const hostsOf = (others: readonly Named[]): string[] => [
  ...new Set(others.flatMap(({ url }) => (url.startsWith('/') ? [] : [new URL(url).origin]))),
];
