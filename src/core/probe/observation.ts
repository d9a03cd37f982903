/** What an adapter saw of one connection, in order. Whoever classifies it needs nothing else. */
export interface Observation {
  readonly kind: ProbeKind;
  /** Where it connected to, masked (see mask-address.ts). */
  readonly url: string;
  readonly observer: Observer;
  readonly asked: Asked;
  readonly events: readonly ProbeEvent[];
}

export type ProbeKind = 'websocket' | 'http';

/** Who looked: a page sees less than a program does. */
export type Observer = 'terminal' | 'browser';

export interface Asked {
  readonly subprotocols: readonly string[];
  /** How long an open connection is watched, or an answer is waited for, in milliseconds. */
  readonly watchMs: number;
}

/** `at` counts milliseconds from the start of the probe. */
export type ProbeEvent = { readonly at: number } & (
  | { readonly type: 'connecting'; readonly to: string }
  /** There is a connection to the machine, and TLS stands where it is asked for; nothing is answered yet. */
  | { readonly type: 'reached' }
  | { readonly type: 'redirected'; readonly status: number; readonly to: string }
  /** The head of an HTTP answer, with those of its headers that explain something. */
  | { readonly type: 'answered'; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly type: 'opened'; readonly protocol: string; readonly extensions: string }
  | { readonly type: 'sent'; readonly bytes: number }
  /** One message or piece of an answer, or a run of them up to `until`. */
  | { readonly type: 'received'; readonly bytes: number; readonly count: number; readonly until: number }
  /** A ping of ours, and the answer to it. */
  | { readonly type: 'pinged' }
  | { readonly type: 'ponged' }
  /** A ping of the other end. */
  | { readonly type: 'got-ping' }
  /** `code` is a system error code (ECONNREFUSED), one of OpenSSL's or of ws, or one of HANDSHAKE_CODES. */
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
  | { readonly type: 'closed'; readonly code: number; readonly reason: string; readonly clean: boolean }
  /** An HTTP answer is read to its end. */
  | { readonly type: 'completed' }
  /** The probe itself made an end. */
  | { readonly type: 'ended'; readonly by: Ending }
);

export type Ending =
  /** All went on until the watching was over. */
  | 'watched'
  /** No answer to the opening handshake, or no end of an HTTP answer, in the time given. */
  | 'time-limit'
  | 'pong-limit'
  /** More came than the probe wants to read. */
  | 'size-limit'
  /** More redirects than are followed. */
  | 'redirect-limit'
  /** The answer leads to a login, which is not followed. */
  | 'login'
  | 'stopped';

export type EventOf<Type extends ProbeEvent['type']> = Extract<ProbeEvent, { readonly type: Type }>;

/** What an adapter calls a handshake that was answered, but wrongly. */
export const HANDSHAKE_CODES = {
  subprotocol: 'HANDSHAKE_SUBPROTOCOL',
  extension: 'HANDSHAKE_EXTENSION',
  upgrade: 'HANDSHAKE_UPGRADE',
  /** A browser says that it failed, and not how. */
  hidden: 'HIDDEN',
} as const;
