import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Started } from './fault.ts';

const HOST = '127.0.0.1';

/** A TCP server on loopback whose connections end with it. `scheme` begins its address. */
export async function listenTcp(scheme: string, onSocket: (socket: Socket) => void): Promise<Started> {
  return started(createTcpServer(onSocket), scheme);
}

/** An HTTP server on loopback; `prepare` may add what it does with upgrades. */
export async function listenHttp(
  scheme: string,
  onRequest: RequestListener,
  prepare: (server: HttpServer) => void = () => undefined,
): Promise<Started> {
  const server = createHttpServer(onRequest);
  prepare(server);
  return started(server, scheme);
}

/** The same with TLS. Its key is made now and kept in memory only; nobody but the server itself has signed for it. */
export async function listenHttps(
  scheme: string,
  onRequest: RequestListener,
  prepare: (server: HttpsServer) => void = () => undefined,
): Promise<Started> {
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'fixpoint-lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: HOST }] }],
  });
  const server = createHttpsServer({ key, cert }, onRequest);
  // Whoever does not trust it breaks off the handshake.
  server.on('tlsClientError', () => undefined);
  prepare(server);
  return started(server, scheme);
}

/** A WebSocket server on loopback that answers plain HTTP with 200. */
export function listenWebSocket(
  onSocket: (socket: WebSocket) => void,
  options: { readonly autoPong?: boolean } = {},
): Promise<Started> {
  return listenHttp('ws', sayHello, (server) => {
    new WebSocketServer({ server, autoPong: options.autoPong ?? true }).on('connection', (socket) => {
      // What a client does to it is no fault of the lab.
      socket.on('error', () => undefined);
      onSocket(socket);
    });
  });
}

export const sayHello: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  response.end('The lab is here.\n');
};

/** An address on which nothing listens: a port that was free a moment ago. */
export async function freeAddress(scheme: string): Promise<Started> {
  const { url, close } = await listenTcp(scheme, () => undefined);
  await close();
  return { url, close: async () => undefined };
}

async function started(server: Server, scheme: string): Promise<Started> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://${HOST}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
