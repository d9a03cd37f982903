import { connect } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Fault } from './fault.ts';
import { freeAddress, listenHttp, listenTcp, listenWebSocket, sayHello } from './listen.ts';

/** Faults of servers that keep to the protocol, as their applications or what stands before them make them. */
export const WEBSOCKET_FAULTS: readonly Fault[] = [
  {
    name: 'nothing-listens',
    about: 'Nothing listens on the port.',
    class: 'websocket/refused',
    start: () => freeAddress('ws'),
  },
  {
    name: 'route-not-mounted',
    about: 'HTTP works; every upgrade is answered with 404.',
    class: 'websocket/refused',
    start: () => refusing(404, 'Not Found'),
  },
  {
    name: 'upgrade-forbidden',
    about: 'Every upgrade is answered with 403.',
    class: 'websocket/refused',
    start: () => refusing(403, 'Forbidden'),
  },
  closing('origin-refused', 'Accepts, and closes with 4003: origin not allowed.', 4003, 'Origin not allowed'),
  closing(
    'token-refused',
    'Accepts, and closes with 4001: authentication failed.',
    4001,
    'Authentication failed',
  ),
  closing('rate-limited', 'Accepts, and closes with 4004: too many connections.', 4004, 'Rate limited'),
  {
    name: 'bad-message',
    about: 'Expects a first message in a form of its own; closes with 4005 where another or none comes.',
    class: 'websocket/closed-by-application',
    start: ({ graceMs }) =>
      listenWebSocket((socket) => {
        const refuse = (): void => socket.close(4005, 'Invalid message format');
        const timer = setTimeout(refuse, graceMs);
        socket.once('message', refuse);
        socket.once('close', () => clearTimeout(timer));
      }),
  },
  closing('accept-then-close', 'Accepts, and closes with 1000 at once.', 1000, ''),
  {
    name: 'lost-after-accept',
    about: 'Accepts, and cuts the connection at once without a close frame.',
    class: 'websocket/closed-at-once',
    start: () => listenWebSocket((socket) => socket.terminate()),
  },
  closing(
    'state-not-serializable',
    'Accepts, fails when it sends the state of the connection as JSON, and closes with 1011.',
    1011,
    'the state is not JSON serializable',
  ),
  {
    name: 'heartbeat-not-understood',
    about: 'Closes with 1003 when a heartbeat comes, be it a ping frame or a message.',
    class: 'websocket/closed-at-once',
    send: '{"type":"ping"}',
    start: () =>
      listenWebSocket(
        (socket) => {
          for (const event of ['ping', 'message'])
            socket.once(event, () => socket.close(1003, 'Not understood'));
        },
        { autoPong: false },
      ),
  },
  {
    name: 'idle-proxy',
    about: 'A proxy before a healthy server cuts a connection that is quiet for some seconds.',
    class: 'websocket/idle-drop',
    start: ({ idleMs }) => idleProxy(idleMs),
  },
  {
    name: 'restart',
    about: 'Sends messages all the time, and closes with 1012 after some seconds: a restart.',
    class: 'websocket/dropped',
    start: ({ idleMs }) =>
      listenWebSocket((socket) => {
        const ticking = setInterval(() => socket.send('tick'), 100);
        const timer = setTimeout(() => socket.close(1012, 'Service restart'), idleMs);
        socket.once('close', () => {
          clearInterval(ticking);
          clearTimeout(timer);
        });
      }),
  },
  {
    name: 'no-pong',
    about: 'Sends messages, and answers no ping.',
    class: 'websocket/ping-unanswered',
    inBrowser: 'websocket/healthy',
    start: () =>
      listenWebSocket(
        (socket) => {
          const ticking = setInterval(() => socket.send('tick'), 100);
          socket.once('close', () => clearInterval(ticking));
        },
        { autoPong: false },
      ),
  },
  {
    name: 'subprotocol-missing',
    about: 'Wants a subprotocol: agrees on none of those offered, and names its own where none is.',
    class: 'websocket/refused',
    subprotocols: ['lab.v2'],
    start: () =>
      listenHttp('ws', sayHello, (server) => {
        const sockets = new WebSocketServer({ server, handleProtocols: () => false });
        sockets.on('headers', (headers, request) => {
          if (request.headers['sec-websocket-protocol'] === undefined) {
            headers.push('Sec-WebSocket-Protocol: lab.v1');
          }
        });
        sockets.on('connection', (socket) => socket.on('error', () => undefined));
      }),
  },
  {
    name: 'healthy',
    about: 'Greets, answers pings, and sends each message back.',
    class: 'websocket/healthy',
    start: () =>
      listenWebSocket((socket) => {
        socket.send('hello');
        socket.on('message', (data) => socket.send(data));
      }),
  },
];

function closing(name: string, about: string, code: number, reason: string): Fault {
  const isApplication = code >= 4_000;
  return {
    name,
    about,
    class: isApplication ? 'websocket/closed-by-application' : 'websocket/closed-at-once',
    start: () => listenWebSocket((socket) => socket.close(code, reason)),
  };
}

function refusing(status: number, text: string) {
  return listenHttp('ws', sayHello, (server) => {
    server.on('upgrade', (_, socket) => {
      socket.end(
        `HTTP/1.1 ${status} ${text}\r\nServer: lab\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
    });
  });
}

/** What stands behind it is well; it lets nobody be quiet. */
async function idleProxy(idleMs: number) {
  const behind = await listenWebSocket((socket) => socket.send('hello'));
  const { hostname, port } = new URL(behind.url);
  const proxy = await listenTcp('ws', (socket) => {
    const onward = connect(Number(port), hostname);
    onward.on('error', () => socket.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.pipe(onward);
    onward.pipe(socket);
  });
  return { url: proxy.url, close: async () => void (await Promise.all([proxy.close(), behind.close()])) };
}
