import { type Placeholder, placeholders } from '../placeholder.ts';
import { closed, open, type Scan, type Slot } from './slot.ts';

/**
 * Slots of a web address. A whole address may stand at the very beginning; host and port in their places; in path,
 * query and fragment a value is percent-encoded (RFC 3986), a path keeps its slashes.
 */
export const urlSlots: Scan = (run) => {
  const places = placeholders(run);
  return places.map((place) => urlSlot(run, place));
};

function urlSlot(run: string, place: Placeholder): Slot {
  const before = run.slice(0, place.start);
  if (place.start === 0) return open(place, 'url-whole');
  // A placeholder at the beginning stands for an address with its host.
  const withHost = before.replace(/^\{\{[A-Z][A-Z0-9_]*\}\}/u, 'x://x');
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)$/iu.exec(withHost)?.[1];
  if (/^[a-z0-9+.-]*:?\/?$/iu.test(withHost)) return closed(place, 'in the scheme of an address');
  const isUserInfo = authority !== undefined && /^[^/?#\s]*@/u.test(run.slice(place.end));
  if (isUserInfo) return open(place, 'url-encoded');
  if (authority === undefined) return open(place, /[?#]/u.test(before) ? 'url-encoded' : 'url-path');
  if (withHost === 'x://x')
    return closed(place, 'against the address before it; put a slash between the two');
  return open(place, authority.endsWith(':') ? 'url-port' : 'url-host');
}
