import type { Fault } from '../fault.ts';
import { quoted } from '../printable.ts';
import { lookAlikeIn, lookAlikeMessage } from './look-alikes.ts';

/**
 * The fault of an http address whose host is not what it looks like: letters of another script among Latin ones
 * (also as `xn--`), or a name before an `@`, which reads like a host and is none (RFC 3986, section 7.6).
 */
export function hostFault(
  address: string,
  offset: number,
  unicodeHost: (host: string) => string,
): Fault | undefined {
  if (!/^\s*https?:/iu.test(address) || !URL.canParse(address.trim())) return undefined;
  const { hostname, username } = new URL(address.trim());
  if (username.includes('.')) {
    return {
      code: 'unsafe-link',
      offset,
      message: `The link looks as if it led to ${quoted(username, 60)} and leads to ${quoted(hostname, 60)}.`,
      remedy: 'Leave out what stands before the @.',
    };
  }
  const written = /^\s*https?:\/\/([^/?#]*)/iu.exec(address)?.[1] ?? '';
  const found = lookAlikeIn(unicodeHost(hostname)) ?? lookAlikeIn(written);
  if (found === undefined) return undefined;
  return {
    code: 'look-alike-letters',
    offset,
    message: `The host of the link ${lookAlikeMessage(found)}`,
    remedy:
      'Type the address anew with the letters of the keyboard, and look whether it is the one you mean.',
  };
}
