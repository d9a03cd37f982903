const MAX_LENGTH = 200;

/**
 * The words of an address for a search: `/kb/incidents/ws-001-socket/` under the base `/kb/` gives
 * `ws 001 socket`. Segments that are one of `routes`, the site's own words, say nothing of what is looked for.
 * A segment that is no valid percent-encoding is taken as it stands; at most 200 characters are kept.
 */
export function wordsOfPath(path: string, base: string, routes: readonly string[]): string {
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  return inside
    .replace(/(?:index)?\.html?$/u, '')
    .split('/')
    .map(decoded)
    .filter((segment) => !routes.includes(segment.toLowerCase()))
    .join(' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .trim();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
