import type { Fault } from '../fault.ts';
import { quoted } from '../printable.ts';
import { isSafeAddress } from '../safe-address.ts';
import { hostFault } from './hosts.ts';

/** A link or definition that begins with no usual protocol and has a colon, or escapes that may hide one. */
const UNUSUAL = /(?:\]\(|\]:|<)[\s>]{0,40}<?(?!https?:\/\/|mailto:)[^\n)>]{0,200}?[:&\\]/iu;
/** A host that is not plain letters, or a name before it. */
const UNUSUAL_HOST = /:\/\/[^\s/)>]{0,200}(?:[^\x21-\x7e]|@|xn--|&|\\)/iu;
const SAYS_ADDRESS = /\[[\s*_`~]{0,8}(?:https?:\/\/|www\.|[\w.-]{1,100}\/)/iu;
/** Words that a reader takes for an address though no protocol is before them. */
const BARE_ADDRESS = /^(?:www\.[\w-]+\.|[\w.-]+\.(?:com|org|net|edu|gov|io|dev|app|cloud|info)(?=\/))\S*$/iu;

/** Whether a text may hold a link that is refused; where it may not, it need not be parsed. */
export const mayHoldUnsafeLink = (text: string): boolean =>
  (text.includes('](') || text.includes(']:') || text.includes('<') || text.includes('://')) &&
  (UNUSUAL.test(text) || UNUSUAL_HOST.test(text) || SAYS_ADDRESS.test(text));

/** The fault of a link's address, and of the words that are shown for it, if it has one. */
export function linkFault(
  address: string,
  shown: string | undefined,
  offset: number,
  unicodeHost: (host: string) => string,
): Fault | undefined {
  if (!isSafeAddress(address)) {
    return {
      code: 'unsafe-link',
      offset,
      message: `The link leads to ${quoted(address, 60)}, expected http, https, mailto or an address without a protocol.`,
      remedy: 'Give the address of a page, or write the text between backticks where it is no link.',
    };
  }
  return (
    hostFault(address, offset, unicodeHost) ??
    (shown === undefined ? undefined : saysOtherwise(address, shown, offset))
  );
}

/** A link that shows one host and leads to another. */
function saysOtherwise(address: string, shown: string, offset: number): Fault | undefined {
  const words = shown.trim();
  const isBare = BARE_ADDRESS.test(words);
  if (!isBare && !/^https?:\/\/\S+$/iu.test(words)) return undefined;
  const [says, leads] = [hostOf(isBare ? `https://${words}` : words), hostOf(address)];
  if (says === undefined || says === leads) return undefined;
  return {
    code: 'unsafe-link',
    offset,
    message: `The link says ${quoted(says)} and leads to ${leads === undefined ? 'this site' : quoted(leads)}.`,
    remedy: 'Show the address that it leads to, or words that are no address.',
  };
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address.trim()) ? new URL(address.trim()).hostname : undefined;
}
