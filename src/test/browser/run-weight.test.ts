import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { startRun } from './follow.ts';
import { test } from './visit.ts';

/** Bytes after gzip, of scripts that the page loads to be read and begun. */
const PAGE_AT_MOST = 12_000;
/** With what comes apart: quoting for every language, the store, record and exports. */
const RUN_AT_MOST = 34_000;
/** What a step that looks for itself may add. */
const PROBE_AT_MOST = 4_000;

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });

/** The scripts that a page has loaded so far, by address, each with its bytes after gzip. */
function watchScripts(page: Page) {
  const loaded = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('.js')) return;
    const weight = async () => gzipSync((await (await request.response())?.body()) ?? Buffer.of()).length;
    loaded.set(request.url(), weight());
  });
  return async () => {
    const weights = await Promise.all(
      [...loaded].map(async ([address, weight]) => [address, await weight] as const),
    );
    return new Map(weights);
  };
}

const sum = (weights: ReadonlyMap<string, number>, except: ReadonlyMap<string, number> = new Map()): number =>
  [...weights].reduce((all, [address, weight]) => all + (except.has(address) ? 0 : weight), 0);

test.for(library.runbooks)('$id weighs little, also while it is followed', async (runbook, { visit }) => {
  const { page: plain } = await visit('about:blank');
  const plainScripts = watchScripts(plain);
  await plain.goto('codes/', { waitUntil: 'networkidle' });
  // What every page has: the keys of search.
  const everywhere = await plainScripts();

  const { page } = await visit('about:blank');
  const scripts = watchScripts(page);
  await page.goto(pathOf(runbook), { waitUntil: 'networkidle' });
  const atRest = await scripts();
  expect(atRest.size).toBeGreaterThan(everywhere.size);
  expect(sum(atRest, everywhere), JSON.stringify([...atRest])).toBeLessThanOrEqual(PAGE_AT_MOST);
  await startRun(page);
  await expect.poll(async () => (await scripts()).size).toBeGreaterThan(atRest.size);
  const followed = await scripts();
  const most = RUN_AT_MOST + (runbook.data.steps.some(({ probe }) => probe) ? PROBE_AT_MOST : 0);
  expect(sum(followed, everywhere), JSON.stringify([...followed])).toBeLessThanOrEqual(most);
});
