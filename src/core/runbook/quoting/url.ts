import { type Placeholder, placeholders } from '../placeholder.ts';
import { closed, type Scan, type Slot } from './slot.ts';

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
  if (place.start === 0) return { ...place, put: wholeAddress };
  // A placeholder at the beginning stands for an address with its host.
  const withHost = before.replace(/^\{\{[A-Z][A-Z0-9_]*\}\}/u, 'x://x');
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)$/iu.exec(withHost)?.[1];
  if (/^[a-z0-9+.-]*:?\/?$/iu.test(withHost)) return closed(place, 'in the scheme of an address');
  const isUserInfo = authority !== undefined && /^[^/?#\s]*@/u.test(run.slice(place.end));
  if (isUserInfo) return { ...place, put: encoded };
  if (authority === undefined) return { ...place, put: /[?#]/u.test(before) ? encoded : pathPart };
  if (withHost === 'x://x')
    return closed(place, 'against the address before it; put a slash between the two');
  return { ...place, put: authority.endsWith(':') ? portPart : hostPart };
}

const wholeAddress: Slot['put'] = (value) =>
  /^(?:https?|wss?):\/\/[^\s"'<>\\^`{|}]+$/iu.test(value) && URL.canParse(value)
    ? { text: value }
    : { refused: 'where a whole address must stand, such as https://chat.example.org' };

const hostPart: Slot['put'] = (value) =>
  /^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*(?::\d{1,5})?|\[[\da-f:.]+\])$/iu.test(value)
    ? { text: value }
    : { refused: 'in the host of an address, which holds letters, digits, dots and hyphens only' };

const portPart: Slot['put'] = (value) =>
  /^\d{1,5}$/u.test(value) ? { text: value } : { refused: 'in the port of an address, which is a number' };

/** Percent-encodes also what RFC 3986 reserves and `encodeURIComponent` leaves. */
const encode = (value: string): string =>
  encodeURIComponent(value).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const encoded: Slot['put'] = (value) => ({ text: encode(value) });

/** A part of the path that is `.` or `..` would lead elsewhere, also where it is percent-encoded. */
const pathPart: Slot['put'] = (value, type) => {
  const parts = type === 'path' ? value.split('/') : [value];
  return parts.some((part) => /^\.{1,2}$/u.test(part))
    ? { refused: 'in the path of an address, where . and .. lead elsewhere' }
    : { text: parts.map(encode).join('/') };
};
