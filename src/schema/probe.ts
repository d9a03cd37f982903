import { z } from 'zod';
import { line, list } from './fields.ts';

/** What became of a WebSocket connection, in the words of RFC 6455 where it has one. */
export const WEBSOCKET_CLASSES = [
  'refused',
  'handshake-stalled',
  'closed-at-once',
  'closed-by-application',
  'idle-drop',
  'dropped',
  'ping-unanswered',
  'healthy',
] as const;

/** What became of an HTTP request. */
export const HTTP_CLASSES = [
  'refused',
  'name-not-found',
  'tls',
  'timeout',
  'status',
  'login-redirect',
  'healthy',
] as const;

/** Why a connection failed, finer than its class, as far as whoever looked can see it. */
export const PROBE_CAUSES = [
  'connection-refused',
  'name-not-found',
  'unreachable',
  'no-answer',
  'tls',
  'cut-off',
  'not-http',
  'http-status',
  'redirect-loop',
  'upgrade',
  'subprotocol',
  'extension',
  'protocol-broken',
  'message-too-big',
  'hidden',
  'other',
] as const;

export const PROBE_KINDS = ['websocket', 'http'] as const;

const PROBE_CLASSES = [
  ...WEBSOCKET_CLASSES.map((name) => `websocket/${name}` as const),
  ...HTTP_CLASSES.map((name) => `http/${name}` as const),
];

/**
 * A class of a probe; or its cause (`websocket/tls`); or a number that came with it, or a range of them: a close
 * code or the status of the upgrade (`websocket/4003`, `websocket/400-599`), or the status of an HTTP answer.
 */
const seenByProbe = z.union(
  [
    z.enum(PROBE_CLASSES),
    z.templateLiteral([z.enum(PROBE_KINDS), '/', z.enum(PROBE_CAUSES)]),
    z.templateLiteral([z.enum(PROBE_KINDS), '/', z.int()]),
    z.templateLiteral([z.enum(PROBE_KINDS), '/', z.int(), '-', z.int()]),
  ],
  {
    error: `must be a class of a probe (${PROBE_CLASSES.join(', ')}), a cause (websocket/tls), or a number that came with it (websocket/4003, http/500-599)`,
  },
);

/** What probes may see where this answer or outcome is the right one. */
export const seenClasses = () =>
  z.array(seenByProbe).min(1).max(60).optional().meta({
    description: 'What a probe says where this is right, such as websocket/closed-at-once or websocket/4003',
  });

/** A step's own look: a connection that is opened, watched and classified. */
export const probe = z.strictObject({
  kind: z.enum(PROBE_KINDS).meta({ description: 'What is opened: a WebSocket, or an HTTP request' }),
  url: line(600).meta({ description: 'Where it connects; may hold parameters such as {{BACKEND}}' }),
  subprotocols: list(line(60), 10).meta({ description: 'Subprotocols that are offered, in order' }),
  watch: z
    .number()
    .positive()
    .max(600)
    .default(10)
    .meta({ description: 'How long an open connection is watched, in seconds' }),
});

export type WebSocketClass = (typeof WEBSOCKET_CLASSES)[number];
export type HttpClass = (typeof HTTP_CLASSES)[number];
export type Cause = (typeof PROBE_CAUSES)[number];
export type ProbeClass = (typeof PROBE_CLASSES)[number];
/** What an author may write under `seen`. */
export type SeenByProbe = z.infer<typeof seenByProbe>;
export type Probe = z.infer<typeof probe>;
