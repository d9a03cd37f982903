const SAFE = /^(?:https?:|mailto:|[#./?]|[^:]*$)/iu;

/**
 * Whether an address leads to http, https, mailto or a place of this site. What a browser would leave out of an
 * address before it reads the protocol (tabs, line ends, controls) never makes one safe.
 */
export const isSafeAddress = (address: string): boolean => SAFE.test(address.trim());
