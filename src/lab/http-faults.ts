import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Started } from './fault.ts';
import { freeAddress, listenHttp, listenTcp, sayHello } from './listen.ts';

/** One fault for each class of an HTTP request, and what else an answer can do to a reader. */
export const HTTP_FAULTS: readonly Fault[] = [
  {
    name: 'http-refused',
    about: 'Nothing listens on the port.',
    class: 'http/refused',
    start: () => freeAddress('http'),
  },
  {
    name: 'http-name-not-found',
    about: 'A name that has no address, and never will (RFC 6761, section 6.4).',
    class: 'http/name-not-found',
    inBrowser: 'http/refused',
    start: async () => ({ url: 'http://fixpoint-lab.invalid/', close: async () => undefined }),
  },
  {
    name: 'http-tls',
    about: 'https:// leads to a port that speaks plain HTTP.',
    class: 'http/tls',
    inBrowser: 'http/refused',
    start: () => listenHttp('https', sayHello),
  },
  {
    name: 'http-timeout',
    about: 'Takes the request, and never answers.',
    class: 'http/timeout',
    start: () => listenTcp('http', (socket) => socket.resume()),
  },
  {
    name: 'http-dribbles',
    about: 'Answers 200 at once, and then sends a byte a second.',
    class: 'http/timeout',
    start: () =>
      withHttp((response) => {
        response.writeHead(200, { 'Content-Type': 'text/plain' });
        const timer = setInterval(() => response.write('.'), 1_000);
        response.write('.');
        response.on('close', () => clearInterval(timer));
      }),
  },
  {
    name: 'http-status',
    about: 'Answers 503, and says when to try again.',
    class: 'http/status',
    start: () =>
      withHttp((response) => {
        response.writeHead(503, { 'Retry-After': '30' });
        response.end('Down for maintenance\n');
      }),
  },
  {
    name: 'http-login',
    about: 'Sends whoever comes to a login page.',
    class: 'http/login-redirect',
    start: () =>
      withHttp((response, request) => {
        if (request.url?.startsWith('/login')) sayHello(request, response);
        else redirect(response, '/login?next=%2F');
      }),
  },
  {
    name: 'http-redirect-loop',
    about: 'Sends from one page to another, and back.',
    class: 'http/status',
    inBrowser: 'http/refused',
    start: () =>
      listenHttp('http', (request, response) => redirect(response, request.url === '/' ? '/there' : '/')),
  },
  {
    name: 'http-no-http',
    about: 'Speaks another protocol: it greets as a mail server does.',
    class: 'http/refused',
    start: () => listenTcp('http', (socket) => socket.resume().end('220 lab ESMTP\r\n')),
  },
  {
    name: 'http-healthy',
    about: 'Answers 200.',
    class: 'http/healthy',
    start: () => listenHttp('http', sayHello),
  },
];

/** Pages of any origin may read the answer, so that a browser can tell the status. */
function withHttp(answer: (response: ServerResponse, request: IncomingMessage) => void): Promise<Started> {
  return listenHttp('http', (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    answer(response, request);
  });
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to });
  response.end();
}
