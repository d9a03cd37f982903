import type { ProbeKind } from '../../core/probe/observation.ts';
import type { PageRequest } from './page-request.ts';

/** What somebody typed, as they typed it. */
export interface Typed {
  readonly url: string;
  /** Where it is set, http:// becomes ws://, and the other way round. */
  readonly kind?: ProbeKind | undefined;
  /** Separated by spaces or commas. */
  readonly subprotocols: string;
  /** Seconds. */
  readonly watch: string;
  readonly send: string;
}

/** The request, or what is wrong with what was typed. */
export function asked({ url: text, kind, subprotocols, watch, send }: Typed): PageRequest | string {
  const url = URL.parse(text.trim());
  if (url === null || !/^(?:wss?|https?):$/u.test(url.protocol) || url.hostname === '') {
    return 'Type an address that begins with ws://, wss://, http:// or https://.';
  }
  url.hash = '';
  const names = subprotocols.split(/[\s,]+/u).filter((name) => name !== '');
  const seconds = Number(watch.trim() || DEFAULT_SECONDS);
  if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
    return `The time to watch is a number of seconds above 0, at most ${LONGEST_SECONDS}.`;
  }
  const isWebSocket = kind === undefined ? url.protocol.startsWith('ws') : kind === 'websocket';
  return {
    kind: isWebSocket ? 'websocket' : 'http',
    url: isWebSocket ? url.href.replace(/^http/u, 'ws') : url.href.replace(/^ws/u, 'http'),
    subprotocols: names,
    watchMs: seconds * 1_000,
    ...(send !== '' && { send }),
  };
}

export const DEFAULT_SECONDS = 10;
const LONGEST_SECONDS = 3_600;
