import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { NEW_KINDS, type NewKind } from '../../core/write-up/kinds.ts';
import { submitPath } from '../../site/links.ts';
import { test } from './visit.ts';

/** All JavaScript of its own that a page can ever load, in bytes with gzip. */
const MOST = 60_000;

const { folder } = inject('sites').added;
const scripts = join(folder, '_astro');

/** Parts that the form of one kind asks for, and no other. */
const PARTS: Readonly<Record<NewKind, RegExp>> = {
  incident: /^(?:preview-incident|log-view)\./u,
  runbook: /^(?:preview-runbook\.|shell-worker-)/u,
  tree: /^preview-tree\./u,
  code: /^preview-code\./u,
};

/** How many of them there are. */
const PARTS_OF: Readonly<Record<NewKind, number>> = { incident: 2, runbook: 2, tree: 1, code: 1 };

/** The file that a page or a script loads: `src=`, `from`, `import` of both kinds, and the address of a worker. */
const LOADED = /(?:src=|from|import|URL)\s*\(?\s*["'`][^"'`]*?([\w.-]+\.js)["'`]/gu;

/** Every script that a page can load by itself; without the parts of other kinds, where a kind is given. */
async function reached(page: string, kind?: NewKind): Promise<ReadonlySet<string>> {
  const names = new Set((await readdir(scripts)).filter((name) => name.endsWith('.js')));
  const found = new Set<string>();
  const others = kind === undefined ? [] : NEW_KINDS.filter((one) => one !== kind);
  const open = [await readFile(join(folder, page), 'utf8')];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [, name = ''] of text.matchAll(LOADED)) {
      if (!names.has(name) || found.has(name)) continue;
      if (others.some((one) => PARTS[one].test(name))) continue;
      found.add(name);
      open.push(await readFile(join(scripts, name), 'utf8'));
    }
  }
  return found;
}

test.for(NEW_KINDS)('the form of kind %s weighs at most 60 KB beside the search', async (kind) => {
  // The search is on every page: its box, and what a key opens.
  const everywhere = await reached('index.html');
  const all = await reached(`${submitPath(kind)}index.html`, kind);
  const counted = [...all].filter((name) => !everywhere.has(name));
  const weights = await Promise.all(
    counted.map(async (name) => [name, gzipSync(await readFile(join(scripts, name))).length] as const),
  );
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(counted.filter((name) => PARTS[kind].test(name)).length).toBe(PARTS_OF[kind]);
  expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(MOST);
});

test('no other page loads what belongs to the forms', async () => {
  const own = new Set<string>();
  for (const kind of NEW_KINDS)
    for (const name of await reached(`${submitPath(kind)}index.html`)) own.add(name);
  const parts = [...own].filter((name) => /^(?:markdown|Submit|shell-worker|log-view|preview-)/u.test(name));
  expect(parts.length).toBeGreaterThan(7);
  for (const page of [
    'index.html',
    'search/index.html',
    'incidents/ws-001/index.html',
    'trees/websocket/index.html',
    'runbooks/index.html',
    'codes/index.html',
  ]) {
    const theirs = await reached(page);
    expect(parts.filter((name) => theirs.has(name))).toEqual([]);
  }
});
