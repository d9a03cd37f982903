import { z } from 'zod';
import { line, list } from './fields.ts';

/** What became of a WebSocket connection, in the words of RFC 6455 where it has one. */
export const WEBSOCKET_CLASSES = [
  'refused',
  'handshake-stalled',
  'closed-at-once',
  'closed-by-application',
  'idle-drop',
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

export const PROBE_KINDS = ['websocket', 'http'] as const;

const PROBE_CLASSES = [
  ...WEBSOCKET_CLASSES.map((name) => `websocket/${name}` as const),
  ...HTTP_CLASSES.map((name) => `http/${name}` as const),
];

/** What probes may see where this answer or outcome is the right one. */
export const seenClasses = () =>
  z.array(z.enum(PROBE_CLASSES)).min(1).max(PROBE_CLASSES.length).optional().meta({
    description: 'What a probe says where this is right, such as websocket/closed-at-once',
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
export type ProbeClass = (typeof PROBE_CLASSES)[number];
export type Probe = z.infer<typeof probe>;
