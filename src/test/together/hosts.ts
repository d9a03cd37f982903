import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FORMAT, INDEX_FOLDER, MANIFEST } from '../../core/search/files/manifest.ts';
import { words } from '../../core/search/tokens.ts';
import { packedIndex } from '../../outlets/search-files.ts';
import { NODE_PACKING } from '../../site/packing.ts';

/** A host on this machine, with what it was asked and what came of it. */
export interface Host {
  /** Address of its home page. */
  readonly address: string;
  /** Paths that it was asked for, in order. */
  readonly asked: readonly string[];
  /** Bytes that it put on the way. */
  readonly sent: () => number;
  close(): Promise<void>;
}

/** A write-up as another site has it. */
export interface OtherRecord {
  readonly id: string;
  readonly title: string;
  readonly path?: string;
  readonly line?: string;
}

/** The files of a site's index by their paths, packed as a build packs them. */
export const indexFiles = (records: readonly OtherRecord[]): ReadonlyMap<string, Uint8Array> =>
  new Map(
    packedIndex(
      records.map(({ id, title, line, path = `${id.toLowerCase()}/` }) => ({
        id,
        fields: { title: words(title), seen: words(line ?? ''), body: [] },
        lines: line === undefined ? [] : [line],
        shown: {
          path,
          title,
          sort: 'incident',
          doing: `Mend ${title}`,
          doingKind: 'fix',
          status: 'resolved',
        },
        answer: {
          parts: [
            {
              kind: 'fix',
              title: 'Fix',
              actions: [{ what: `Mend ${title}`, commands: [], changes: [], priority: 1, state: 'applied' }],
            },
          ],
          verification: [],
        },
      })),
      NODE_PACKING,
    ).map(({ name, bytes }) => [name, bytes]),
  );

export const MANIFEST_PATH = `${INDEX_FOLDER}${MANIFEST}`;

type Answering = (path: string, response: ServerResponse) => void;

/** Answers as a host of these files does that lets every site read them. */
export const files =
  (content: ReadonlyMap<string, Uint8Array | string>): Answering =>
  (path, response) => {
    const bytes = content.get(path);
    response
      .writeHead(bytes === undefined ? 404 : 200, { 'Content-Type': 'application/octet-stream' })
      .end(bytes);
  };

/** What a host can do wrong, by the end of the sentence that a reader is told. */
export const FAULTY: ReadonlyArray<readonly [name: string, told: RegExp, answering: Answering]> = [
  [
    'Liar',
    /not a search index/u,
    (_, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('<!doctype html><p>Hello'),
  ],
  ['Broken', /answered with status 500/u, (_, response) => response.writeHead(500).end('{}')],
  [
    'Older',
    /another version/u,
    (_, response) => response.end(JSON.stringify({ format: FORMAT + 1, records: 1, folder: 'abcdef' })),
  ],
  ['Cut', /cut short/u, cutShort],
  ['Flood', /more than a search reads/u, (_, response) => flood(response)],
];

/** All is well but the end of every file. */
function cutShort(path: string, response: ServerResponse): void {
  const whole =
    indexFiles([{ id: 'incident/CUT-1', title: 'Connection is cut' }]).get(path) ?? new Uint8Array();
  response.end(path === MANIFEST_PATH ? whole : whole.slice(0, -6));
}

const GIGABYTE = 2 ** 30;

function flood(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, '{');
  let left = GIGABYTE;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

/** Starts a host on a port of its own. Other sites may read it unless `isShared` is false. */
export async function startHost(answering: Answering, { isShared = true } = {}): Promise<Host> {
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? '';
    asked.push(path);
    if (isShared) response.setHeader('Access-Control-Allow-Origin', '*');
    response.on('error', () => undefined);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('close', () => {
      sent += socket.bytesWritten - before;
    });
    answering(path, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    sent: () => sent,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
