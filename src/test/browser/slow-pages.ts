import type { Browser, Page } from 'playwright-core';

/**
 * Makes the pages of a browser as slow as on a machine that is so many times slower, where `FIXPOINT_SLOW_PAGES` says
 * a number: their scripts run so much longer, and each answer comes so many times 20 ms later. With it, a test shows
 * whether it waits for what it reads, and a page whether it bears a reader who is faster than its scripts:
 *
 *     FIXPOINT_SLOW_PAGES=6 npx vitest run --project browser src/test/browser/search.test.ts
 *
 * Without it nothing is changed. With it, a test that takes the network away may fail, for both are set in one place
 * of the browser, and what is measured in milliseconds may.
 */
export function slowPages(browser: Browser): void {
  const rate = Number(process.env.FIXPOINT_SLOW_PAGES ?? 1);
  if (!(rate > 1)) return;
  browser.on('context', (context) => context.on('page', (page) => slowDown(page, rate)));
}

/** The page may be gone before it is slowed down; then nothing is left to do. */
async function slowDown(page: Page, rate: number): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20 * rate,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}
