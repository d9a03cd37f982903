import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { memoryIndex } from '../../core/search/memory-index.ts';
import { search } from '../../core/search/search.ts';
import { generatedDocuments } from '../bench/generated-documents.ts';
import { filed } from '../eval/evaluate-in-browser.ts';
import { type SearchPage, serveSearchPage } from '../search-page/serve.ts';
import { watchPage } from './audit.ts';
import { launchChromium } from './chromium.ts';

const records = generatedDocuments(60).map(filed);
const memory = memoryIndex(records);
const PASTE = `Queue stands still\n${generatedDocuments(60)[7]?.body}`;

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }): Promise<SearchPage> => {
    const site = await serveSearchPage(records);
    onCleanup(() => site.close());
    return site;
  })
  .extend('page', async ({ browser, site }, { onCleanup }): Promise<Page> => {
    const context = await browser.newContext({ baseURL: site.address });
    onCleanup(() => context.close());
    return context.newPage();
  });

const found = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (text) => (await desk.search(text)).answer.found.map(({ record }) => record), PASTE);
const inMemory = async (): Promise<readonly string[]> =>
  (await search(PASTE, memory)).found.map(({ record }) => record);

test('a worker answers as the index in memory does, under the strict policy, and asks no other host', async ({
  page,
  site,
}) => {
  const faults = await watchPage(page, site.address);
  await page.goto('');
  expect(page.workers()).toHaveLength(0);
  expect(await found(page)).toEqual(await inMemory());
  expect(page.workers()).toHaveLength(1);
  const shown = await page.evaluate(async (text) => {
    const { answer, shown } = await desk.search(text);
    return answer.found.map(({ record }) => shown.get(record)?.title);
  }, PASTE);
  expect(shown).toEqual(
    (await inMemory()).map((id) => records.find((record) => record.id === id)?.shown.title),
  );
  expect(Object.values(faults).flat()).toEqual([]);
});

test('where no worker may run, the page itself answers the same', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends EventTarget {
      constructor() {
        super();
        throw new DOMException('Workers are forbidden here.', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('');
  expect(await found(page)).toEqual(await inMemory());
  expect(page.workers()).toHaveLength(0);
});

test('where the worker’s script does not come, the page itself answers the same', async ({ page }) => {
  await page.route(/\/worker-[^/]*\.js$/u, (route) => route.abort());
  await page.goto('');
  expect(await found(page)).toEqual(await inMemory());
});

test('what is wrong with the index is told as it is, and when it is mended the next search works', async ({
  page,
  site,
}) => {
  await page.goto('');
  const manifest = join(site.folder, 'search-index', 'manifest.json');
  await rename(manifest, `${manifest}.away`);
  try {
    const told = await page.evaluate(() =>
      desk.search('queue').then(
        () => 'nothing',
        (error: unknown) => ({ ...(error as object), message: (error as Error).message }),
      ),
    );
    expect(told).toMatchObject({ fault: 'missing', message: expect.stringContaining('answered 404') });
  } finally {
    await rename(`${manifest}.away`, manifest);
  }
  expect(await found(page)).toEqual(await inMemory());
});
