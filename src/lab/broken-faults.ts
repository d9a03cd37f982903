import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Fault } from './fault.ts';
import { listenTcp, listenWebSocket } from './listen.ts';
import { afterHandshake, FIN_CLOSE, FIN_TEXT, frameHead } from './raw-handshake.ts';

/** Faults of servers that do not keep to the protocol, or stop in the middle of it. */
export const BROKEN_FAULTS: readonly Fault[] = [
  {
    name: 'handshake-never-answered',
    about: 'Takes the connection and reads the request; no answer ever comes.',
    class: 'websocket/handshake-stalled',
    start: () => listenTcp('ws', (socket) => socket.resume()),
  },
  {
    name: 'handshake-dribbles',
    about: 'Answers the handshake one byte a second.',
    class: 'websocket/handshake-stalled',
    start: () => listenTcp('ws', (socket) => dribble(socket, `HTTP/1.1 101 Switching${' '.repeat(9_000)}`)),
  },
  {
    name: 'silence-after-accept',
    about: 'Accepts, and hangs: it reads nothing and sends nothing, not even a pong.',
    class: 'websocket/ping-unanswered',
    inBrowser: 'websocket/healthy',
    start: () => afterHandshake((socket) => socket.pause()),
  },
  {
    name: 'no-http',
    about: 'Speaks another protocol: it greets as a mail server does.',
    class: 'websocket/refused',
    start: () => listenTcp('ws', (socket) => socket.resume().end('220 lab ESMTP\r\n')),
  },
  {
    name: 'flood',
    about: 'Accepts, and sends messages as fast as it can.',
    class: 'websocket/healthy',
    start: () => listenWebSocket(flood),
  },
  {
    name: 'close-then-hang',
    about: 'Accepts, closes with 4001, and leaves the connection below standing.',
    class: 'websocket/closed-by-application',
    start: () => afterHandshake((socket) => socket.write(closeFrame(4001, 'Authentication failed'))),
  },
  {
    name: 'illegal-close-code',
    about: 'Accepts, and closes with 999, which no close frame may hold.',
    class: 'websocket/closed-at-once',
    start: () => afterHandshake((socket) => socket.end(closeFrame(999, ''))),
  },
  {
    name: 'long-close-reason',
    about: 'Accepts, and closes with a reason of 200 bytes, where 123 are allowed.',
    class: 'websocket/closed-at-once',
    start: () => afterHandshake((socket) => socket.end(closeFrame(1000, 'x'.repeat(200)))),
  },
  {
    name: 'huge-message',
    about: 'Accepts, and begins a message of 1 GB.',
    class: 'websocket/closed-at-once',
    // A page is told of a message when it is whole, so until then it sees an open connection.
    inBrowser: 'websocket/healthy',
    start: () => afterHandshake((socket) => socket.write(frameHead(FIN_TEXT, 1e9))),
  },
];

/** RFC 6455, section 5.5.1: two bytes of code, then the reason. */
function closeFrame(code: number, reason: string): Buffer {
  const body = Buffer.alloc(2 + reason.length);
  body.writeUInt16BE(code, 0);
  body.write(reason, 2);
  return Buffer.concat([frameHead(FIN_CLOSE, body.length), body]);
}

/** Pours again when the last of what it poured has left, and lets the rest of the lab live in between. */
function flood(socket: WebSocket): void {
  const pour = (): void => {
    if (socket.readyState !== socket.OPEN) return;
    for (let count = 1; count < 60; count += 1) socket.send(MESSAGE);
    socket.send(MESSAGE, () => setImmediate(pour));
  };
  pour();
}

const MESSAGE = 'x'.repeat(1_000);

/** One byte a second. */
export function dribble(socket: Socket, text: string): void {
  let at = 0;
  socket.resume();
  const timer = setInterval(() => {
    socket.write(text[at % text.length] ?? ' ');
    at += 1;
  }, 1_000);
  socket.on('close', () => clearInterval(timer));
}
