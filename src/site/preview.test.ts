import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { preview } from './preview.ts';

const folder = await mkdtemp(join(tmpdir(), 'preview-'));
await mkdir(join(folder, 'guide/writing'), { recursive: true });
await mkdir(join(folder, 'files'));
for (const page of ['', 'guide/', 'guide/writing/'])
  await writeFile(join(folder, page, 'index.html'), `page ${page}`);
await writeFile(join(folder, 'files/a.txt'), 'text');
await writeFile(join(folder, '404.html'), 'missing');
const sites = {
  '/': await preview({ folder, base: '/', port: 0 }),
  '/kb/': await preview({ folder, base: '/kb/', port: 0 }),
};
afterAll(async () => {
  for (const { close } of Object.values(sites)) await close();
  await rm(folder, { recursive: true });
});

const ask = async (base: keyof typeof sites, path: string) => {
  const answer = await fetch(new URL(sites[base].address).origin + path, { redirect: 'manual' });
  return [answer.status, answer.headers.get('location') ?? (await answer.text())];
};

test.each([
  ['/', '/guide', '/guide/'],
  ['/', '/guide/writing?q=a/b&c', '/guide/writing/?q=a/b&c'],
  ['/kb/', '/kb/guide?q=1', '/kb/guide/?q=1'],
  ['/kb/', '/kb', '/kb/'],
  ['/kb/', '/kb?q=1', '/kb/?q=1'],
  // Not to a host of the name "guide".
  ['/', '//guide', '/guide/'],
] as const)('under %s, %s leads to %s', async (base, path, expected) => {
  expect(await ask(base, path)).toEqual([301, expected]);
});

test.each([
  ['/', '/', [200, 'page ']],
  ['/kb/', '/kb/guide/?q=1', [200, 'page guide/']],
  ['/', '/files/a.txt', [200, 'text']],
  ['/', '/files', [404, 'missing']],
  ['/', '/nothing', [404, 'missing']],
  ['/kb/', '/guide', [404, 'missing']],
  ['/', '/%2e%2e%2fguide%E0', [404, 'missing']],
] as const)('under %s, %s is served without a detour', async (base, path, expected) => {
  expect(await ask(base, path)).toEqual(expected);
});
