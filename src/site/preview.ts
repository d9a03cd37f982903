import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { INDEX_FOLDER } from '../core/search/files/manifest.ts';
import { ASK_ANEW, headerRules, headersFor } from './host-headers.ts';
import { publishedIndex } from './published-index.ts';

export interface Preview {
  /** Address of the home page, base path included. */
  readonly address: string;
  close(): Promise<void>;
}

interface Options {
  /** The built site. */
  readonly folder: string;
  /** Base path with its slashes, as in site.yaml. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Other sites that its pages may read. */
  readonly others?: ReadonlyArray<{ readonly url: string }>;
  /** Other sites may read its search index. */
  readonly isShared?: boolean;
  /** Hosts that the probes of its pages may connect to, as in site.yaml. */
  readonly probes?: readonly string[];
}

/**
 * Serves a built site on loopback the way a careful host would: the headers that the build proposes, the base path
 * honoured, a folder's address always with its last slash, the site's own page for what is not there. Rejects where
 * the port is taken.
 */
export async function preview({
  folder,
  base,
  port,
  others = [],
  probes = [],
  isShared = false,
}: Options): Promise<Preview> {
  const rules = headerRules({ base, others, probes, index: publishedIndex(folder) });
  const shared = base + INDEX_FOLDER;
  const missing = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const files = sirv(folder, { dev: true, etag: true });
  // A connection that is closed for its silence just when it is used again would look like a fault of the site.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': ASK_ANEW });
      response.end(missing);
    };
    const { path, query } = partsOf(request.url ?? '/');
    for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
    if (isShared && path.startsWith(shared)) response.setHeader('Access-Control-Allow-Origin', '*');
    if (!`${path}/`.startsWith(base)) {
      notFound();
      return;
    }
    // Two slashes at the start of a Location would name another host.
    const inside = path.slice(base.length).replace(/^\/+/u, '');
    if (!path.endsWith('/') && isPage(folder, inside)) {
      response.writeHead(301, { Location: `${base}${inside && `${inside}/`}${query}` });
      response.end();
      return;
    }
    request.url = `/${inside}${query}`;
    files(request, response, notFound);
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function partsOf(url: string): { readonly path: string; readonly query: string } {
  const end = url.indexOf('?');
  return end === -1 ? { path: url, query: '' } : { path: url.slice(0, end), query: url.slice(end) };
}

/** Whether a path, still encoded, is that of a folder of the site with a page of its own. */
function isPage(folder: string, path: string): boolean {
  try {
    const file = resolve(folder, decodeURIComponent(path), 'index.html');
    return file.startsWith(resolve(folder) + sep) && existsSync(file);
  } catch {
    return false;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
