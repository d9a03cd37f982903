import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { FORMAT, INDEX_FOLDER, MANIFEST } from '../../core/search/files/manifest.ts';
import { searchFiles } from '../../core/search/files/search-files.ts';
import { words } from '../../core/search/tokens.ts';
import { packedIndex } from '../../outlets/search-files.ts';
import { NODE_PACKING } from '../../site/packing.ts';
import { openFiles } from './files-retriever.ts';

const files = new Map(
  packedIndex(
    ['worker lost its lease', 'queue is full', 'disk 7 is full'].map((title, number) => ({
      id: `incident/${number}`,
      fields: { title: words(title), seen: [], body: [] },
      lines: [`ERROR ${title}`],
      shown: {
        path: `incidents/${number}/`,
        title,
        sort: 'incident',
        doing: 'Restart it.',
        doingKind: 'fix',
      },
    })),
    NODE_PACKING,
  ).map(({ name, bytes }) => [name, bytes]),
);
const manifest = `${INDEX_FOLDER}${MANIFEST}`;
const wordFile = [...files.keys()].find((name) => name.endsWith('/words.bin')) ?? '';

/** A host with these files beside or instead of the whole ones; `undefined` is not there. */
async function host(changed: Readonly<Record<string, Uint8Array | string | undefined>> = {}) {
  const asked: string[] = [];
  const all = new Map<string, Uint8Array | string | undefined>([...files, ...Object.entries(changed)]);
  const base = await serve((request, response) => {
    const name = request.url?.slice(1) ?? '';
    asked.push(name);
    const content = all.get(name);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  return { base, asked };
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('an index is opened over fetch, each file asked for once, and what is found can be shown', async () => {
  const { base, asked } = await host();
  const index = await openFiles(base);
  const { found } = await searchFiles('worker lost its lease', index);
  const first = found[0]?.record ?? '';
  expect((await index.shown([first])).get(first)?.path).toBe('incidents/0/');
  await searchFiles('worker lost its lease', index);
  expect(asked[0]).toBe(manifest);
  expect(asked.slice(1).every((name) => name.startsWith(wordFile.replace('words.bin', '')))).toBe(true);
  expect(asked).toEqual([...new Set(asked)]);
});

test.each([
  ['no manifest', { [manifest]: undefined }, 'missing'],
  ['a file gone', { [wordFile]: undefined }, 'missing'],
  ['another format', { [manifest]: JSON.stringify({ format: FORMAT + 1 }) }, 'version'],
  ['a page instead of the manifest', { [manifest]: '<!doctype html>' }, 'wrong-type'],
  ['a manifest cut short', { [manifest]: '{"format":' }, 'corrupt'],
  ['JSON of something else', { [manifest]: '{"name":"x"}' }, 'wrong-type'],
  ['a page instead of a file', { [wordFile]: '<!doctype html>' }, 'wrong-type'],
  ['a file cut short', { [wordFile]: files.get(wordFile)?.slice(0, -9) }, 'corrupt'],
  ['a whole gzip of something else', { [wordFile]: gzipSync('something else') }, 'corrupt'],
  ['an empty file', { [wordFile]: '' }, 'corrupt'],
])('%s is an IndexError of its own kind', async (_, changed, fault) => {
  const { base } = await host(changed);
  await expect(openFiles(base)).rejects.toMatchObject({ name: 'IndexError', fault });
});

test('no host at all is an IndexError', async () => {
  await expect(openFiles('http://127.0.0.1:9/')).rejects.toMatchObject({ fault: 'missing' });
});

test('more than the largest file allowed is refused, packed or unpacked', async () => {
  const large = await host({ [manifest]: ' '.repeat(5_000) });
  await expect(openFiles(large.base, { largest: 4_000 })).rejects.toMatchObject({ fault: 'too-large' });
  const bomb = await host({ [wordFile]: gzipSync(new Uint8Array(2 ** 20)) });
  await expect(openFiles(bomb.base, { largest: 4_000 })).rejects.toMatchObject({ fault: 'too-large' });
});

test('a host that never stops sending is left when there is too much', async () => {
  const base = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  });
  await expect(openFiles(base, { largest: 200_000 })).rejects.toMatchObject({ fault: 'too-large' });
});

test('a host that never answers is left when the signal says so', async () => {
  const base = await serve(() => {});
  const leaving = new AbortController();
  const opening = openFiles(base, { signal: () => leaving.signal });
  leaving.abort(new Error('left out after 2 s'));
  await expect(opening).rejects.toThrow('left out after 2 s');
});
