import type { ProbeEvent } from '../../core/probe/observation.ts';

/** What a probe of the terminal is to do. Times are milliseconds. */
export interface ProbeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly subprotocols: readonly string[];
  readonly origin?: string;
  /** How long an open connection is watched, or the end of an HTTP answer is waited for. */
  readonly watchMs: number;
  /** How often an open WebSocket is pinged; without it only once after it opened and once before the end. */
  readonly pingMs?: number;
  /** A message to send once it is open. */
  readonly send?: string;
}

export interface ProbeHooks {
  /** Each event as it comes. */
  readonly onEvent: (event: ProbeEvent) => void;
  /** Ends the probe with what is known. */
  readonly stopped: AbortSignal;
}

/** What a probe reads at most before it ends the connection: a server that floods must not fill the memory. */
export const READ_AT_MOST = { message: 16e6, bytes: 64e6, messages: 100_000, answer: 1e6 } as const;

/** Headers that explain an answer and hold nothing of whoever asked. */
const TELLING = [
  'server',
  'via',
  'retry-after',
  'content-type',
  'upgrade',
  'sec-websocket-protocol',
  'sec-websocket-extensions',
  'sec-websocket-version',
  'location',
  'x-cache',
  'cf-ray',
];

/** Those headers of an answer that explain something, in the order above. */
export function tellingHeaders(
  headers: NodeJS.Dict<string | string[]>,
  masked: (address: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    TELLING.flatMap((name) => {
      const value = headers[name];
      if (value === undefined) return [];
      const text = Array.isArray(value) ? value.join(', ') : value;
      return [[name, name === 'location' ? masked(text) : text]];
    }),
  );
}
