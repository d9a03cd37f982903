import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { pageWeights } from '../bench/weights.ts';
import { test } from './visit.ts';

const TOTAL = 20_000;
const SCRIPT = 5_000;

const { folder, content } = inject('sites').real;
const { library } = await checkContent(content, { today: '2026-01-01' });

test.for(library.incidents)('$id with all it loads weighs little', async (incident, { visit }) => {
  const { page } = await visit('about:blank');
  const loaded = new Map<string, Promise<Buffer>>();
  page.on('requestfinished', (request) => {
    loaded.set(
      request.url(),
      request.response().then((response) => response?.body() ?? Buffer.of()),
    );
  });
  await page.goto(pathOf(incident), { waitUntil: 'networkidle' });
  const weights = await Promise.all(
    [...loaded].map(async ([address, body]) => [address, gzipSync(await body).length] as const),
  );
  const sum = (part: typeof weights) => part.reduce((all, [, weight]) => all + weight, 0);
  const scripts = weights.filter(([address]) => address.endsWith('.js'));
  expect(weights.length).toBeGreaterThan(2);
  expect(sum(weights), JSON.stringify(weights)).toBeLessThanOrEqual(TOTAL);
  expect(sum(scripts)).toBeLessThanOrEqual(SCRIPT);

  // What is counted in the files is what the browser loads, so the figure in the benchmark means the same. The
  // icon is the one thing that a browser may leave out.
  const counted = await pageWeights(folder, `${pathOf(incident)}index.html`);
  expect(counted.script).toBe(sum(scripts));
  expect(counted.total).toBeGreaterThanOrEqual(sum(weights));
  expect(counted.total).toBeLessThanOrEqual(TOTAL);
});

/** What a page with a search box loads for it before its first use: scripts and worker, and nothing of the index. */
const BEFORE_FIRST_KEY = 10_000;

test.for(['', 'search/', 'incidents/ws-001/'])(
  'the page /%s loads little of the search before its first key, and the rest then',
  async (path, { visit }) => {
    const { page } = await visit('about:blank');
    const loaded = new Map<string, Request>();
    page.on('requestfinished', (request) => {
      if (/\.js$|search-index/u.test(request.url())) loaded.set(request.url(), request);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const before = [...loaded.keys()];
    // Asked for while the page is open: a body that comes later than its page fails on its own.
    const bytes = await Promise.all(
      [...loaded.values()].map(
        async (request) => gzipSync((await (await request.response())?.body()) ?? '').length,
      ),
    );
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(BEFORE_FIRST_KEY);
    expect(before.filter((address) => /search-index|session|worker|desk/u.test(address))).toEqual([]);

    await page.keyboard.press('/');
    await page.locator('[data-search] textarea').first().fill('closed with 4003');
    await page.locator('[data-search][data-state="done"]').waitFor();
    await expect
      .poll(() => [...loaded.keys()].filter((address) => address.includes('search-index')).length)
      .toBeGreaterThan(2);
  },
);
