import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { performance } from 'node:perf_hooks';
import { looksLikeLogin } from '../../core/probe/login.ts';
import { maskAddress } from '../../core/probe/mask-address.ts';
import type { Ending, Observation } from '../../core/probe/observation.ts';
import { type Happening, timedRecording } from '../../core/probe/recording.ts';
import { onReached } from './reached.ts';
import { type ProbeHooks, type ProbeRequest, READ_AT_MOST, tellingHeaders } from './request.ts';

/**
 * Asks for an address with GET, follows redirects up to a login, and reads the answer until it ends or the time
 * is over. Never rejects: whatever goes wrong is an event. What was given to be sent goes to no other origin.
 */
export function probeHttp(request: ProbeRequest, { onEvent, stopped }: ProbeHooks): Promise<Observation> {
  const { url, watchMs } = request;
  const recording = timedRecording(() => performance.now(), onEvent);
  const gone = new AbortController();

  return new Promise((resolve) => {
    let isOver = false;
    const note = (happening: Happening): void => {
      if (!isOver) recording.note(happening);
    };
    const finish = (by?: Ending): void => {
      if (isOver) return;
      if (by !== undefined) note({ type: 'ended', by });
      isOver = true;
      clearTimeout(limit);
      stopped.removeEventListener('abort', onStop);
      gone.abort();
      resolve({
        kind: 'http',
        url: maskAddress(url.href),
        observer: 'terminal',
        asked: { subprotocols: [], watchMs },
        events: recording.events,
      });
    };
    const onStop = (): void => finish('stopped');
    const limit = setTimeout(() => finish('time-limit'), watchMs);

    const visit = (to: URL, hops: number): void => {
      note({ type: 'connecting', to: maskAddress(to.href) });
      const asked = (to.protocol === 'https:' ? requestHttps : requestHttp)(to, {
        agent: false,
        signal: gone.signal,
        headers: to.origin === url.origin ? headersOf(request) : {},
      });
      onReached(asked, () => note({ type: 'reached' }));
      asked.on('error', (error: NodeJS.ErrnoException) => {
        note({ type: 'failed', code: error.code ?? '', message: error.message || (error.code ?? '') });
        finish();
      });
      asked.on('response', (answer) => {
        const next = redirectOf(answer, to);
        if (next === undefined) {
          read(answer);
          return;
        }
        answer.destroy();
        note({ type: 'redirected', status: answer.statusCode ?? 0, to: maskAddress(next.href) });
        if (looksLikeLogin(next.href) && !looksLikeLogin(url.href)) finish('login');
        else if (hops >= REDIRECTS) finish('redirect-limit');
        else visit(next, hops + 1);
      });
      asked.end();
    };
    const read = (answer: IncomingMessage): void => {
      const { statusCode = 0, headers } = answer;
      note({ type: 'answered', status: statusCode, headers: tellingHeaders(headers, maskAddress) });
      // A fault is told by its status. A stream of events has no end to wait for.
      if (statusCode >= 300 || headers['content-type']?.startsWith('text/event-stream')) {
        finish();
        return;
      }
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        note({ type: 'received', bytes: chunk.length, count: 1 });
        if (bytes >= READ_AT_MOST.answer) finish('size-limit');
      });
      answer.on('end', () => {
        note({ type: 'completed' });
        finish();
      });
      answer.on('error', (error: NodeJS.ErrnoException) => {
        note({ type: 'failed', code: error.code ?? '', message: error.message });
        finish();
      });
    };

    stopped.addEventListener('abort', onStop);
    if (stopped.aborted) onStop();
    else visit(url, 0);
  });
}

const REDIRECTS = 10;

function headersOf({ headers, origin }: ProbeRequest): Record<string, string> {
  return { ...headers, ...(origin !== undefined && { origin }) };
}

/** Where an answer leads on; undefined where it does not, or to no address that HTTP knows. */
function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, from: URL): URL | undefined {
  if (statusCode < 301 || statusCode > 308 || statusCode === 304 || location === undefined) return undefined;
  const next = URL.parse(location, from.href);
  return next !== null && /^https?:$/u.test(next.protocol) ? next : undefined;
}
