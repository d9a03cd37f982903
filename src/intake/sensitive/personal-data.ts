import { BlockList, isIPv6 } from 'node:net';
import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { cardsIn } from '../../core/sensitive/cards.ts';
import { MAYBE_PHONE } from '../../core/sensitive/maybe-phone.ts';
import type { Sensitive } from './found.ts';

export interface AddressOptions {
  /** Addresses of the team's own network count too; those of the machine itself and of documents never do. */
  readonly privateAddresses?: boolean;
}

/** E-mail addresses, telephone numbers with their country, payment cards, and addresses of machines in public networks. */
export function personalDataIn(text: string, options: AddressOptions = {}): Sensitive[] {
  return [
    ...emails(text),
    ...phones(text),
    ...cardsIn(text).map(({ start, length }) => personal('payment card number', start, length)),
    ...addresses(text, options),
  ];
}

const personal = (what: string, start: number, length: number): Sensitive => ({
  group: 'personal-data',
  what,
  start,
  end: start + length,
});

/** Also as addresses of pages write it, with `%40`. What stands before the host of an address is no person. */
const EMAIL =
  /(?<![\p{L}\p{N}_.%+/-])(?<!\/\/[^\s/]{0,100}:)[\p{L}\p{N}_.+-](?:[\p{L}\p{N}_.+-]|%(?!40)){0,63}(?:@|%40)((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?![\p{L}\p{N}_-])/giu;
/** RFC 2606 and RFC 6761, names that no public network has, and ends that are those of files. */
const NOBODYS =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost|local|internal|lan|svc|png|jpe?g|gif|svg|webp)$/iu;
/** Whom such an address names is no person. */
const NO_PERSON = /^(?:git|noreply|no-reply|root|admin|postmaster|security|support)(?:@|%40)/iu;

function emails(text: string): Sensitive[] {
  return [...text.matchAll(EMAIL)]
    .filter(({ 0: address, 1: domain = '' }) => !NOBODYS.test(domain) && !NO_PERSON.test(address))
    .map(({ index, 0: address }) => personal('e-mail address', index, address.length));
}

/** Only numbers with their country's code: without one, any row of digits might be a number. */
function phones(text: string): Sensitive[] {
  if (!MAYBE_PHONE.test(text)) return [];
  return findPhoneNumbersInText(text).flatMap(({ startsAt, endsAt }) => {
    // The library counts a bracket before a number as part of it.
    const start = text.indexOf('+', startsAt);
    const isNumber = start !== -1 && start < endsAt && !/[\w+]/u.test(text[start - 1] ?? ' ');
    return isNumber ? [personal('telephone number', start, endsAt - start)] : [];
  });
}

const IPV4 = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/gu;
const IPV6 = /(?<![\w:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}(?![\w:])/giu;
/** A version has four numbers too. */
const VERSION_BEFORE = /(?:\b(?:version|release|build)[ :]{0,2}|\bv|\w@|\w==|~> ?|\^)$/iu;

function addresses(text: string, { privateAddresses = false }: AddressOptions): Sensitive[] {
  const isNobodys = (address: string, family: 'ipv4' | 'ipv6') =>
    NOBODYS_NETWORKS.check(address, family) && !(privateAddresses && PRIVATE_NETWORKS.check(address, family));
  const four = [...text.matchAll(IPV4)].filter(
    ({ 0: address, index }) =>
      address.split('.').every((part) => Number(part) <= 255 && !/^0\d/u.test(part)) &&
      !isNobodys(address, 'ipv4') &&
      !VERSION_BEFORE.test(text.slice(Math.max(0, index - 12), index)),
  );
  const six = [...text.matchAll(IPV6)].filter(
    ({ 0: address }) => isIPv6(address) && !isNobodys(address, 'ipv6'),
  );
  return [...four, ...six].map(({ index, 0: address }) => {
    const isPrivate = NOBODYS_NETWORKS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
    return personal(`${isPrivate ? 'private' : 'public'} network address`, index, address.length);
  });
}

/** Private, loopback, link-local, shared, documentation, multicast and reserved (RFC 6890, RFC 5737, RFC 3849). */
const NOBODYS_NETWORKS = networks([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Public resolvers, which commands name: they are nobody's machine.
  ['1.1.1.1', 32],
  ['8.8.8.8', 32],
  ['8.8.4.4', 32],
  ['9.9.9.9', 32],
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]);

/** Those of them that are machines of somebody's own network (RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291). */
const PRIVATE_NETWORKS = networks([
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
  ['fe80::', 10],
]);

function networks(ranges: ReadonlyArray<readonly [string, number]>): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) {
    list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
}
