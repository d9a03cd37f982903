import type { Cause } from '../../schema/probe.ts';
import { HANDSHAKE_CODES } from './observation.ts';

/** What an error code says: Node's and the system's, OpenSSL's, those of ws, and HANDSHAKE_CODES. */
export function causeOf(code: string): Cause {
  return BY_CODE[code] ?? BY_SHAPE.find(({ shape }) => shape.test(code))?.cause ?? 'other';
}

const BY_CODE: Readonly<Record<string, Cause | undefined>> = {
  ECONNREFUSED: 'connection-refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  EAI_NONAME: 'name-not-found',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'no-answer',
  ESOCKETTIMEDOUT: 'no-answer',
  EPROTO: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  ECONNRESET: 'cut-off',
  ECONNABORTED: 'cut-off',
  EPIPE: 'cut-off',
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'message-too-big',
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: 'message-too-big',
  [HANDSHAKE_CODES.subprotocol]: 'subprotocol',
  [HANDSHAKE_CODES.extension]: 'extension',
  [HANDSHAKE_CODES.upgrade]: 'upgrade',
  [HANDSHAKE_CODES.hidden]: 'hidden',
};

const BY_SHAPE: ReadonlyArray<{ readonly shape: RegExp; readonly cause: Cause }> = [
  { shape: /^(?:ERR_(?:TLS|SSL|OSSL)_|CERT_|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)_|CRL_)/u, cause: 'tls' },
  { shape: /^HPE_/u, cause: 'not-http' },
  { shape: /^WS_ERR_/u, cause: 'protocol-broken' },
];

/** The cause as a part of a sentence that begins with what failed. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'connection-refused': 'nothing listens at this address and port',
  'name-not-found': 'the name of the host has no address',
  unreachable: 'there is no way to this host',
  'no-answer': 'nothing answered at this address in time',
  tls: 'TLS could not be set up, or the certificate is not trusted',
  'cut-off': 'the other end cut the connection without an answer',
  'not-http': 'what came back is not HTTP',
  'http-status': 'the server answered with an HTTP status that is not the wanted one',
  'redirect-loop': 'the redirects do not end',
  upgrade: 'the answer is not that of a WebSocket server',
  subprotocol: 'the two ends did not agree on a subprotocol',
  extension: 'the answer names an extension that was not asked for',
  'protocol-broken': 'a frame came that breaks the WebSocket protocol',
  'message-too-big': 'a message came that is larger than the probe takes',
  hidden: 'the browser does not say why',
  other: 'of another error',
};
