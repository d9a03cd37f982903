import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { test } from './visit.ts';

/** All JavaScript that the page can ever load, in bytes with gzip. */
const MOST = 60_000;

const { folder } = inject('sites').added;
const scripts = join(folder, '_astro');

/** Every script that a page names, and what those name in turn. */
async function reached(page: string): Promise<ReadonlySet<string>> {
  const names = new Set((await readdir(scripts)).filter((name) => name.endsWith('.js')));
  const found = new Set<string>();
  const open = [await readFile(join(folder, page), 'utf8')];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [name] of text.matchAll(/[\w.-]+\.js\b/gu)) {
      if (!names.has(name) || found.has(name)) continue;
      found.add(name);
      open.push(await readFile(join(scripts, name), 'utf8'));
    }
  }
  return found;
}

/** What every search box loads: the search itself, in the page and in its worker. */
const SEARCH = /^(?:worker|desk|start-desk)[-.]/u;

test('the page weighs at most 60 KB beside the search, and no other page loads what is its own', async () => {
  const own = await reached('submit/index.html');
  const counted = [...own].filter((name) => !SEARCH.test(name));
  const weights = await Promise.all(
    counted.map(async (name) => [name, gzipSync(await readFile(join(scripts, name))).length] as const),
  );
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(counted.length).toBeGreaterThan(5);
  expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(MOST);

  const parser = counted.filter((name) => /^(?:markdown|SubmitDesk)/u.test(name));
  expect(parser.length).toBeGreaterThan(1);
  for (const page of [
    'index.html',
    'search/index.html',
    'incidents/ws-001/index.html',
    'trees/websocket/index.html',
  ]) {
    const theirs = await reached(page);
    expect(parser.filter((name) => theirs.has(name))).toEqual([]);
  }
});
