import { WebSocketServer } from 'ws';
import type { Fault } from './fault.ts';
import { listenHttps, sayHello } from './listen.ts';

/** Faults of servers whose certificate nobody vouches for: it is made, and signed by itself, when the lab starts. */
export const TLS_FAULTS: readonly Fault[] = [
  {
    name: 'certificate-untrusted',
    about: 'wss:// leads to a healthy server whose certificate is signed by itself.',
    class: 'websocket/refused',
    start: () =>
      listenHttps('wss', sayHello, (server) => {
        new WebSocketServer({ server }).on('connection', (socket) => socket.on('error', () => undefined));
      }),
  },
  {
    name: 'http-certificate-untrusted',
    about: 'https:// leads to a healthy server whose certificate is signed by itself.',
    class: 'http/tls',
    inBrowser: 'http/refused',
    start: () => listenHttps('https', sayHello),
  },
];
