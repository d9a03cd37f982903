import { printable } from '../printable.ts';
import { conclusionOf } from './conclusion.ts';
import { evidenceOf } from './evidence.ts';
import { httpEnding } from './http-ending.ts';
import { lastOf } from './last-of.ts';
import { type CodeFamilies, meaningsOf } from './meaning.ts';
import type { Ending, Observation } from './observation.ts';
import { unsureOf } from './unsure.ts';
import type { Traffic, Verdict } from './verdict.ts';
import { webSocketEnding } from './websocket-ending.ts';

/**
 * What became of a connection. Total: any observation has a verdict. The code families of the library, where they
 * are at hand, say what a code means.
 */
export function classify(observation: Observation, families: CodeFamilies = []): Verdict {
  const { events, kind, url, observer } = observation;
  const { quietMs, ...ending } =
    kind === 'websocket' ? webSocketEnding(observation) : httpEnding(observation);
  const opened = lastOf(events, 'opened');
  const closed = lastOf(events, 'closed');
  const end = opened && (closed ?? lastOf(events, 'failed'));
  const by = lastOf(events, 'ended')?.by;
  const status = statusOf(events, by);
  const seen = {
    kind,
    ...ending,
    url,
    observer,
    ...(status !== undefined && { status }),
    ...(closed !== undefined && { code: closed.code }),
    ...(closed !== undefined && closed.reason !== '' && { reason: printable(closed.reason) }),
    ...(opened !== undefined && {
      opened: opened.at,
      protocol: printable(opened.protocol),
      extensions: printable(opened.extensions),
    }),
    ...(end !== undefined && { closed: end.at }),
    received: trafficOf(observation, 'received'),
    sent: trafficOf(observation, 'sent'),
    complete: by !== 'stopped' && !(kind === 'websocket' && by === 'size-limit') && events.length > 0,
  };
  const ended = quietMs === undefined ? seen : { ...seen, quietMs };
  return {
    ...seen,
    evidence: [...evidenceOf(observation), ...conclusionOf(ended, observation, meaningsOf(seen, families))],
    unsure: unsureOf(observation, ending),
  };
}

/** The status of the answer, or of the redirect that was not followed. 0 is none: a browser hides it. */
function statusOf(events: Observation['events'], by: Ending | undefined): number | undefined {
  const redirected = by === 'login' || by === 'redirect-limit' ? lastOf(events, 'redirected') : undefined;
  return (redirected ?? lastOf(events, 'answered'))?.status || undefined;
}

function trafficOf({ events }: Observation, type: 'received' | 'sent'): Traffic {
  let [messages, bytes] = [0, 0];
  for (const event of events) {
    if (event.type !== type) continue;
    messages += event.type === 'received' ? event.count : 1;
    bytes += event.bytes;
  }
  return { messages, bytes };
}
