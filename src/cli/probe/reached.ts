import type { ClientRequest } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Tells when the connection of a request stands, TLS included where it is used. */
export function onReached(request: ClientRequest, tell: () => void): void {
  request.once('socket', (socket) => {
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', tell);
  });
}
