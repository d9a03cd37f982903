import { shareMask } from '../search/share-mask.ts';

/**
 * An address as it may be shown and shared: no user, no password, no fragment, the values of its query taken out,
 * and parts of its path that look like a secret too. A text that is no address is masked as a whole.
 */
export function maskAddress(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#]*@)?([^/?#@]*)([^?#]*)(?:\?([^#]*))?/iu.exec(
    address.trim(),
  );
  if (parts === null) return maskPath(address.replace(/[?#].*$/su, ''));
  const [, scheme = '', host = '', path = '', query] = parts;
  return `${scheme}${host}${maskPath(path)}${query === undefined ? '' : `?${maskQuery(query)}`}`;
}

const maskPath = (path: string): string =>
  path
    .split('/')
    .map((part) => shareMask(part).text)
    .join('/');

/** Names stay: they say what was sent. A value without a name may be a token as it stands. */
const maskQuery = (query: string): string =>
  query
    .split('&')
    .map((pair) =>
      pair.includes('=') ? `${shareMask(pair.slice(0, pair.indexOf('='))).text}=${MASKED}` : MASKED,
    )
    .join('&');

const MASKED = '[masked]';
