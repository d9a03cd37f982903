import type { Fault } from '../fault.ts';
import { codePoint, quoted } from '../printable.ts';
import { lookAlikeIn, lookAlikeMessage } from './look-alikes.ts';

/** A sign beyond ASCII, such as a slash of mathematics or a full stop of another script; a browser takes some for ASCII. */
const NO_LETTER = /[^\p{ASCII}\p{L}\p{N}\p{M}\p{Cf}]|[\u200C\u200D]/u;

/**
 * The fault of an http address whose host is not what it looks like: letters of another script among Latin ones
 * (also as `xn--`), or a name before an `@`, which reads like a host and is none (RFC 3986, section 7.6).
 */
export function hostFault(
  address: string,
  offset: number,
  unicodeHost: (host: string) => string,
): Fault | undefined {
  if (!/^\s*https?:/iu.test(address)) return undefined;
  const written = /^\s*https?:\/\/([^/?#]*)/iu.exec(address)?.[1] ?? '';
  const sign = NO_LETTER.exec(written)?.[0];
  if (sign !== undefined) return misleading(offset, noLetterMessage(sign));
  if (!URL.canParse(address.trim())) return undefined;
  const { hostname, username } = new URL(address.trim());
  if (username.includes('.')) {
    return {
      code: 'unsafe-link',
      offset,
      message: `The link looks as if it led to ${quoted(username, 60)} and leads to ${quoted(hostname, 60)}.`,
      remedy: 'Leave out what stands before the @.',
    };
  }
  const host = unicodeHost(hostname);
  const found = lookAlikeIn(host) ?? lookAlikeIn(written);
  if (found !== undefined) return misleading(offset, lookAlikeMessage(found));
  const encoded = NO_LETTER.exec(host)?.[0];
  return encoded === undefined ? undefined : misleading(offset, noLetterMessage(encoded));
}

const noLetterMessage = (sign: string): string =>
  `holds ${codePoint(sign)}, which is no letter and looks like a sign of addresses, or like nothing.`;

const misleading = (offset: number, message: string): Fault => ({
  code: 'look-alike-letters',
  offset,
  message: `The host of the link ${message}`,
  remedy: 'Type the address anew with the letters of the keyboard, and look whether it is the one you mean.',
});
