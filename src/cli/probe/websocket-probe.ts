import type { ClientRequest } from 'node:http';
import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { maskAddress } from '../../core/probe/mask-address.ts';
import { type Ending, HANDSHAKE_CODES, type Observation } from '../../core/probe/observation.ts';
import { type Happening, timedRecording } from '../../core/probe/recording.ts';
import { onReached } from './reached.ts';
import { type ProbeHooks, type ProbeRequest, READ_AT_MOST, tellingHeaders } from './request.ts';

/**
 * Opens a WebSocket and writes down what happens until it ends, or until it was watched long enough. Never rejects:
 * whatever goes wrong is an event.
 *
 * A heartbeat would keep a quiet connection alive that a proxy drops, so it pings only twice unless asked for
 * more: right after it opened, and at the end, where silence shows that somebody dropped the connection without a
 * word.
 */
export function probeWebSocket(
  request: ProbeRequest,
  { onEvent, stopped }: ProbeHooks,
): Promise<Observation> {
  const { url, subprotocols, watchMs, pingMs, send } = request;
  const recording = timedRecording(() => performance.now(), onEvent);
  const timers = new Set<NodeJS.Timeout>();
  const got = { messages: 0, bytes: 0, pongs: 0 };

  return new Promise((resolve) => {
    let isOver = false;
    /** It was watched long enough, and only the last pong is waited for. */
    let isLeaving = false;
    const note = (happening: Happening): void => {
      if (!isOver) recording.note(happening);
    };
    const finish = (): void => {
      if (isOver) return;
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      stopped.removeEventListener('abort', onStop);
      leave(socket);
      resolve({
        kind: 'websocket',
        url: maskAddress(url.href),
        observer: 'terminal',
        asked: { subprotocols, watchMs },
        events: recording.events,
      });
    };
    const end = (by: Ending): void => {
      note({ type: 'ended', by });
      finish();
    };
    const later = (ms: number, act: () => void): NodeJS.Timeout => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.add(timer);
      return timer;
    };
    const ping = (limitMs: number): void => {
      if (socket.readyState !== WebSocket.OPEN) return;
      const before = got.pongs;
      note({ type: 'pinged' });
      socket.ping();
      later(limitMs, () => {
        if (got.pongs === before) end('pong-limit');
      });
    };
    const onStop = (): void => end('stopped');

    note({ type: 'connecting', to: maskAddress(url.href) });
    const socket = open(request, (handshake) => onReached(handshake, () => note({ type: 'reached' })));
    stopped.addEventListener('abort', onStop);
    if (stopped.aborted) onStop();
    const handshake = later(Math.min(watchMs, HANDSHAKE_MS), () => end('time-limit'));

    socket.on('upgrade', ({ statusCode = 101, headers }) => {
      note({ type: 'answered', status: statusCode, headers: tellingHeaders(headers, maskAddress) });
    });
    socket.on('unexpected-response', (_, { statusCode = 0, headers }) => {
      note({ type: 'answered', status: statusCode, headers: tellingHeaders(headers, maskAddress) });
      finish();
    });
    socket.on('open', () => {
      clearTimeout(handshake);
      note({ type: 'opened', protocol: socket.protocol, extensions: socket.extensions });
      if (send !== undefined) {
        socket.send(send);
        note({ type: 'sent', bytes: Buffer.byteLength(send) });
      }
      const firstAt = send === undefined ? 0 : AFTER_SENDING_MS;
      const limit = Math.min(PONG_MS, watchMs / 2);
      later(firstAt, () => ping(limit));
      if (pingMs !== undefined) {
        const repeat = (): void => {
          ping(limit);
          later(pingMs, repeat);
        };
        later(pingMs, repeat);
      }
      later(watchMs, () => {
        isLeaving = true;
        ping(LAST_PONG_MS);
      });
    });
    socket.on('message', (data) => {
      const bytes = lengthOf(data);
      got.messages += 1;
      got.bytes += bytes;
      note({ type: 'received', bytes, count: 1 });
      if (got.messages >= READ_AT_MOST.messages || got.bytes >= READ_AT_MOST.bytes) end('size-limit');
    });
    socket.on('ping', () => note({ type: 'got-ping' }));
    socket.on('pong', () => {
      got.pongs += 1;
      note({ type: 'ponged' });
      if (isLeaving) end('watched');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const wasOpen = recording.events.some(({ type }) => type === 'opened');
      note({ type: 'failed', code: codeOf(error), message: error.message || (error.code ?? '') });
      // What follows an illegal frame would be waited for, up to half a minute.
      if (wasOpen) socket.terminate();
      else finish();
    });
    socket.on('close', (code, reason) => {
      note({ type: 'closed', code, reason: reason.toString('utf8'), clean: code !== 1006 });
      finish();
    });
  });
}

const HANDSHAKE_MS = 10_000;
const PONG_MS = 5_000;
const LAST_PONG_MS = 2_000;
/** What was sent and what was pinged must be told apart, where the other end closes because of one of them. */
const AFTER_SENDING_MS = 500;
/** So long the other end has to answer our close frame. */
const LEAVING_MS = 500;

/**
 * Redirects are not followed, as browsers do not either. The handshake's time is ours to watch: that of ws counts
 * anew with every byte, so a server that dribbles would never be given up.
 */
function open(
  { url, headers, subprotocols, origin }: ProbeRequest,
  onRequest: (request: ClientRequest) => void,
): WebSocket {
  const options: WebSocket.ClientOptions & Patience = {
    closeTimeout: LEAVING_MS,
    headers,
    maxPayload: READ_AT_MOST.message,
    followRedirects: false,
    ...(origin !== undefined && { origin }),
    finishRequest: (request) => {
      onRequest(request);
      request.end();
    },
  };
  return new WebSocket(url, [...subprotocols], options);
}

/** What the types of ws 8.18 leave out: how long a connection may stay after its close frame has come. */
interface Patience {
  readonly closeTimeout: number;
}

function leave(socket: WebSocket): void {
  socket.on('error', () => undefined);
  if (socket.readyState !== WebSocket.OPEN) {
    socket.terminate();
    return;
  }
  socket.close(1000);
  const timer = setTimeout(() => socket.terminate(), LEAVING_MS);
  socket.once('close', () => clearTimeout(timer));
}

/** Handshakes that were answered wrongly have no code in ws 8.23, only these texts. */
function codeOf({ code, message }: NodeJS.ErrnoException): string {
  if (code !== undefined) return code;
  if (/subprotocol/u.test(message)) return HANDSHAKE_CODES.subprotocol;
  if (/extension/iu.test(message)) return HANDSHAKE_CODES.extension;
  return /Upgrade header|Sec-WebSocket-Accept/u.test(message) ? HANDSHAKE_CODES.upgrade : '';
}

function lengthOf(data: WebSocket.RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
}
