import type { Fault } from '../fault.ts';
import { isNear } from '../linked-file.ts';
import { quoted } from '../printable.ts';

/** A link without a protocol in the body of a write-up, and its place in that body. */
export interface NearLink {
  readonly address: string;
  readonly offset: number;
}

/** A link or definition whose address begins with no protocol. */
const NEAR = /\](?:\(|:)\s{0,9}<?(?!https?:|mailto:)[^\s)>]/iu;
/** Nothing at all between the brackets. */
const EMPTY = /\]\(\s{0,9}(?:<\s{0,9}>\s{0,9})?\)/u;

/** Whether a text may hold a near link; where it may not, it need not be parsed. */
export const mayHoldNearLink = (text: string): boolean => NEAR.test(text) || EMPTY.test(text);

/** What is wrong with the form of a link's address without a protocol; whether something is there is not looked at. */
export function nearLinkFault(address: string, offset: number, part: 'body' | 'field'): Fault | undefined {
  if (/^\s*\/\//u.test(address)) return withoutProtocol(address, offset);
  if (!isNear(address)) return undefined;
  if (part === 'field') return inField(address, offset);
  if (address.trim() === '' || address.trim() === '#') return leadsNowhere(offset);
  return undefined;
}

const withoutProtocol = (address: string, offset: number): Fault => ({
  code: 'dead-link',
  offset,
  message: `The link leads to ${quoted(address, 60)}, which names a host and no protocol.`,
  remedy: `Write "https:${address.trim()}" if that is meant.`,
});

const inField = (address: string, offset: number): Fault => ({
  code: 'dead-link',
  offset,
  message: `The link leads to ${quoted(address, 60)}, expected a whole address: a field is also shown where this one leads elsewhere.`,
  remedy:
    'Name the write-up under "related", "runbooks" or the like, or put the link into the text below the front matter.',
});

const leadsNowhere = (offset: number): Fault => ({
  code: 'dead-link',
  offset,
  message: 'The link has no address.',
  remedy: 'Say where it leads, or leave the words without brackets.',
});
