import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a page asked for since `take` was called last. */
export interface Traffic {
  readonly requests: number;
  /** Bytes of content; scripts and pages as gzip, which hosts apply to them. */
  readonly bytes: number;
}

export interface CountingProxy {
  readonly address: string;
  take(): Traffic;
  close(): Promise<void>;
}

/** Stands before a server on this machine, counts what goes through, and lets every answer wait so many ms. */
export async function countingProxy(behind: string, wait: number): Promise<CountingProxy> {
  let requests = 0;
  let bytes = 0;
  const server = createServer((asked, answer) => {
    requests += 1;
    const headers = { ...asked.headers, host: new URL(behind).host };
    const onward = request(new URL(asked.url ?? '/', behind), { method: asked.method, headers }, (given) => {
      const chunks: Buffer[] = [];
      given.on('data', (chunk: Buffer) => chunks.push(chunk));
      given.on('end', () => {
        const content = Buffer.concat(chunks);
        const isText = /text|javascript|json/u.test(given.headers['content-type'] ?? '');
        bytes += isText ? gzipSync(content).length : content.length;
        setTimeout(() => {
          // Pagefind's WebAssembly is measured beside ours, and the policy of our pages has no room for it.
          const { 'content-security-policy': _, ...headers } = given.headers;
          answer.writeHead(given.statusCode ?? 502, headers);
          answer.end(content);
        }, wait);
      });
    });
    onward.on('error', () => answer.writeHead(502).end());
    onward.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => {
      const taken = { requests, bytes };
      requests = 0;
      bytes = 0;
      return taken;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
