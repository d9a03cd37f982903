import { maskAddress } from '../../core/probe/mask-address.ts';
import type { Ending, Observation } from '../../core/probe/observation.ts';
import { timedRecording } from '../../core/probe/recording.ts';
import type { PageHooks, PageRequest } from './page-request.ts';

/** No answer to the opening handshake in this time is none, in milliseconds. */
const HANDSHAKE_MS = 10_000;

/** More than this is not read: a server that floods must not take the tab. */
const READ_AT_MOST = { bytes: 64e6, messages: 100_000 } as const;

/**
 * Opens a WebSocket as a page can, and writes down what it is told: no status, no pings, and for everything that
 * fails before it opened the code 1006. Throws what the constructor throws.
 */
export async function observeWebSocket(
  { url, subprotocols, watchMs, send }: PageRequest,
  { onEvent, stopped }: PageHooks,
): Promise<Observation> {
  const recording = timedRecording(
    () => performance.now(),
    () => onEvent(recording.events),
  );
  const over = new AbortController();
  const { signal } = over;
  const address = maskAddress(url);
  const socket = new WebSocket(url, [...subprotocols]);
  socket.binaryType = 'arraybuffer';
  recording.note({ type: 'connecting', to: address });

  await new Promise<void>((resolve) => {
    const finish = (): void => {
      over.abort();
      clearTimeout(timer);
      if (socket.readyState < WebSocket.CLOSING) socket.close();
      resolve();
    };
    const end = (by: Ending): void => {
      recording.note({ type: 'ended', by });
      finish();
    };
    let timer = setTimeout(() => end('time-limit'), Math.min(watchMs, HANDSHAKE_MS));
    let [messages, bytes] = [0, 0];

    socket.addEventListener(
      'open',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => end('watched'), watchMs);
        recording.note({ type: 'opened', protocol: socket.protocol, extensions: socket.extensions });
        if (send === undefined) return;
        socket.send(send);
        recording.note({ type: 'sent', bytes: new TextEncoder().encode(send).length });
      },
      { signal },
    );
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string | ArrayBuffer>) => {
        const length = typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength;
        messages += 1;
        bytes += length;
        recording.note({ type: 'received', bytes: length, count: 1 });
        if (messages >= READ_AT_MOST.messages || bytes >= READ_AT_MOST.bytes) end('size-limit');
      },
      { signal },
    );
    socket.addEventListener(
      'close',
      ({ code, reason, wasClean }) => {
        recording.note({ type: 'closed', code, reason, clean: wasClean });
        finish();
      },
      { signal },
    );
    stopped.addEventListener('abort', () => end('stopped'), { signal });
    if (stopped.aborted) end('stopped');
  });
  return {
    kind: 'websocket',
    url: address,
    observer: 'browser',
    asked: { subprotocols, watchMs },
    events: recording.events,
  };
}
