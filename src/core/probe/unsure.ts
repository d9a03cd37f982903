import type { Cause } from '../../schema/probe.ts';
import type { Observation } from './observation.ts';
import { duration } from './times.ts';
import type { Verdict } from './verdict.ts';

/** What whoever looked cannot see or tell apart, for this result: the reader must know how far it can be trusted. */
export function unsureOf(
  { observer, asked, kind, events }: Observation,
  ending: { readonly class: Verdict['class']; readonly cause?: Cause },
): string[] {
  const inBrowser = observer === 'browser' ? browserLimits(kind, ending) : [];
  const isHealthy = ending.class === 'healthy';
  const got = events.some(({ type }) => type === 'received');
  const isWatched = kind === 'websocket' && isHealthy;
  return [
    ...inBrowser,
    ...(isWatched
      ? [
          `It was watched for ${duration(asked.watchMs)}. What ends a quiet connection later is not seen: watch longer.`,
        ]
      : []),
    ...(isWatched && !got
      ? [
          'No message came. Whether one was due the probe cannot know: the server may be silent after accepting.',
        ]
      : []),
  ];
}

function browserLimits(
  kind: Observation['kind'],
  { class: name, cause }: { readonly class: string; readonly cause?: Cause },
): string[] {
  if (kind === 'http') {
    if (cause === 'hidden' && name !== 'healthy') {
      return [
        'A browser does not say why a request failed: nothing listening, an unknown name, a certificate that is not trusted, and an answer that is not HTTP look alike. The terminal tells them apart.',
      ];
    }
    return cause === 'hidden' || name === 'status'
      ? [
          'Where the server does not allow the origin of this page (CORS), a browser hides the status, the headers and the redirects.',
        ]
      : [];
  }
  if (name === 'refused') {
    return [
      'A browser hides why a WebSocket did not open: an HTTP status such as 403, nothing listening, an unknown name, TLS and a subprotocol that was not agreed on all look like code 1006. The Network tab shows the status; the terminal tells them apart.',
    ];
  }
  if (name === 'healthy' || name === 'idle-drop') {
    return [
      'A page can neither send pings nor see them, so a server that does not answer pings looks healthy here.',
    ];
  }
  return name === 'handshake-stalled'
    ? ['A browser does not say whether the machine was reached at all.']
    : [];
}
