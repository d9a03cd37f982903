import { looksLikeLogin } from '../../core/probe/login.ts';
import { maskAddress } from '../../core/probe/mask-address.ts';
import { HANDSHAKE_CODES, type Observation } from '../../core/probe/observation.ts';
import { type TimedRecording, timedRecording } from '../../core/probe/recording.ts';
import type { PageHooks, PageRequest } from './page-request.ts';

/** Headers that explain an answer; of another origin a page sees only what the server allows. */
const TELLING = ['server', 'via', 'retry-after', 'content-type'];
const READ_AT_MOST = 1e6;

/**
 * Asks for an address as a page can, without cookies. Where the server does not allow this page to read the answer
 * (CORS), it asks once more for what such a page may know: whether anything answers at all.
 */
export async function observeFetch(
  { url, watchMs }: PageRequest,
  { onEvent, stopped }: PageHooks,
): Promise<Observation> {
  const recording = timedRecording(
    () => performance.now(),
    () => onEvent(recording.events),
  );
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(watchMs)]);
  const address = maskAddress(url);
  recording.note({ type: 'connecting', to: address });
  try {
    await read(await ask(url, signal), url, recording);
  } catch (error) {
    if (signal.aborted) recording.note({ type: 'ended', by: stopped.aborted ? 'stopped' : 'time-limit' });
    else {
      recording.note({
        type: 'failed',
        code: HANDSHAKE_CODES.hidden,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return {
    kind: 'http',
    url: address,
    observer: 'browser',
    asked: { subprotocols: [], watchMs },
    events: recording.events,
  };
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const options: RequestInit = {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  };
  try {
    return await fetch(url, options);
  } catch (error) {
    if (signal.aborted) throw error;
    return fetch(url, { ...options, mode: 'no-cors' });
  }
}

async function read(response: Response, asked: string, { note }: TimedRecording): Promise<void> {
  if (response.redirected) {
    note({ type: 'redirected', status: 0, to: maskAddress(response.url) });
    if (looksLikeLogin(response.url) && !looksLikeLogin(asked)) {
      note({ type: 'ended', by: 'login' });
      await response.body?.cancel();
      return;
    }
  }
  const headers = TELLING.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  note({ type: 'answered', status: response.status, headers: Object.fromEntries(headers) });
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return;
  }
  const reader = response.body?.getReader();
  for (let bytes = 0; reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    note({ type: 'received', bytes: value.length, count: 1 });
    if (bytes < READ_AT_MOST) continue;
    note({ type: 'ended', by: 'size-limit' });
    await reader.cancel();
    return;
  }
  note({ type: 'completed' });
}
