import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { pageWeights } from '../bench/weights.ts';
import { startRun } from './follow.ts';
import { test } from './visit.ts';

/** Bytes after gzip of all scripts that the page loads by itself: to be read, and for a run to begin. */
const PAGE_AT_MOST = 12_000;
/** With what comes at the first sign of a reader and with a run: values in commands, the store, record and exports. */
const RUN_AT_MOST = 27_500;
/** What a step that looks for itself may add. */
const PROBE_AT_MOST = 3_500;

const { folder, content } = inject('sites').real;
const { library } = await checkContent(content, { today: '2026-01-01' });

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

const sum = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((all, weight) => all + weight, 0);

test.for(library.runbooks)('$id weighs little, also while it is followed', async (runbook, { visit }) => {
  const { page } = await visit('about:blank');
  const scripts = watchScripts(page);
  await page.goto(pathOf(runbook), { waitUntil: 'networkidle' });
  const atRest = await scripts();
  expect(sum(atRest), JSON.stringify([...atRest])).toBeLessThanOrEqual(PAGE_AT_MOST);
  // What is counted in the files is what the browser loads, so the figure in the benchmark means the same.
  const counted = await pageWeights(folder, `${pathOf(runbook)}index.html`);
  expect(sum(atRest)).toBe(counted.script);

  await startRun(page);
  // The forms of the run are there by now or on their way: whoever asks for one waits for them.
  await page.getByRole('button', { name: 'Hand-over text' }).click();
  await page.getByRole('heading', { name: 'Hand-over text' }).waitFor();
  await expect.poll(async () => (await scripts()).size).toBeGreaterThan(atRest.size + 2);
  const followed = await scripts();
  const most = RUN_AT_MOST + (runbook.data.steps.some(({ probe }) => probe) ? PROBE_AT_MOST : 0);
  expect(sum(followed), JSON.stringify([...followed])).toBeLessThanOrEqual(most);
});
