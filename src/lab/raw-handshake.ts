import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Started } from './fault.ts';
import { listenHttp, sayHello } from './listen.ts';

/** RFC 6455, section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Answers the opening handshake as it should be, and leaves the rest to `then`, which need not keep to any protocol. */
export function afterHandshake(then: (socket: Socket) => void): Promise<Started> {
  return listenHttp('ws', sayHello, (server) => {
    server.on('upgrade', (request, socket) => {
      const key = request.headers['sec-websocket-key'] ?? '';
      const accept = createHash('sha1')
        .update(key + GUID)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      then(socket as Socket);
    });
  });
}

/** A frame whose first byte is `first` and whose payload is said to have `length` bytes (RFC 6455, section 5.2). */
export function frameHead(first: number, length: number): Buffer {
  if (length < 126) return Buffer.from([first, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return head;
}

export const FIN_TEXT = 0x81;
export const FIN_CLOSE = 0x88;
