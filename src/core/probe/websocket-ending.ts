import type { Cause, WebSocketClass } from '../../schema/probe.ts';
import { causeOf } from './cause.ts';
import { lastOf } from './last-of.ts';
import type { Observation, ProbeEvent } from './observation.ts';
import { AT_ONCE_MS, QUIET_MS } from './times.ts';

/** How a WebSocket ended, or that it did not. */
export interface WebSocketEnding {
  readonly class: WebSocketClass;
  readonly cause?: Cause;
  /** Milliseconds for which nothing had passed before the end; there where that decided. */
  readonly quietMs?: number;
}

/** Total: whatever the events are, and in whatever order they come, there is an answer. */
export function webSocketEnding({ events }: Observation): WebSocketEnding {
  const at = events.findIndex(({ type }) => type === 'opened');
  return at === -1 ? unopened(events) : afterOpening(events.slice(at));
}

function unopened(events: readonly ProbeEvent[]): WebSocketEnding {
  const failed = lastOf(events, 'failed');
  const answered = lastOf(events, 'answered');
  const ended = lastOf(events, 'ended');
  if (ended?.by === 'redirect-limit') return { class: 'refused', cause: 'redirect-loop' };
  if (answered !== undefined && answered.status !== 101) return { class: 'refused', cause: 'http-status' };
  if (failed !== undefined) {
    const cause = causeOf(failed.code);
    return { class: cause === 'no-answer' ? 'handshake-stalled' : 'refused', cause };
  }
  if (lastOf(events, 'closed') !== undefined) return { class: 'refused', cause: 'hidden' };
  return { class: 'handshake-stalled', cause: 'no-answer' };
}

/** `events` begin with the opening. */
function afterOpening(events: readonly ProbeEvent[]): WebSocketEnding {
  const ended = lastOf(events, 'ended');
  if (ended?.by === 'pong-limit') return withoutPong(events);
  const closed = lastOf(events, 'closed');
  const failed = lastOf(events, 'failed');
  const end = closed ?? failed;
  if (end === undefined) return { class: 'healthy' };
  if (closed !== undefined && closed.code >= 4_000 && closed.code <= 4_999) {
    return { class: 'closed-by-application' };
  }
  const why = failed === undefined ? {} : { cause: causeOf(failed.code) };
  if (end.at - (events[0]?.at ?? end.at) < AT_ONCE_MS) return { class: 'closed-at-once', ...why };
  const quietMs = end.at - lastTraffic(events.slice(0, events.indexOf(end)));
  return quietMs >= QUIET_MS ? { class: 'idle-drop', quietMs, ...why } : { class: 'dropped', ...why };
}

/** An answer that came before, and silence since, speak for a connection that somebody dropped without a word. */
function withoutPong(events: readonly ProbeEvent[]): WebSocketEnding {
  const ping = events.findLastIndex(({ type }) => type === 'pinged');
  const before = events.slice(0, Math.max(ping, 0));
  const quietMs = (events[ping]?.at ?? 0) - lastTraffic(before);
  const hadPong = before.some(({ type }) => type === 'ponged');
  return hadPong && quietMs >= QUIET_MS ? { class: 'idle-drop', quietMs } : { class: 'ping-unanswered' };
}

const lastTraffic = (events: readonly ProbeEvent[]): number =>
  events.reduce((last, event) => Math.max(last, event.type === 'received' ? event.until : event.at), 0);
