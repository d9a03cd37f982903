import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { type PageFaults, watchPage } from './audit.ts';
import { launchChromium } from './chromium.ts';
import type { SiteName } from './global-setup.ts';

export interface VisitOptions extends BrowserContextOptions {
  /** Which of the built sites; our own content where not said. */
  readonly site?: SiteName;
  /** The test breaks something on purpose and looks at the faults itself. */
  readonly breaks?: true;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: PageFaults;
}

export const NO_FAULTS: PageFaults = {
  cspViolations: [],
  pageErrors: [],
  consoleErrors: [],
  foreignRequests: [],
};

/**
 * Vitest's `test` with one browser a file and `visit`, which opens a page of a built site in a context of its
 * own: nothing is remembered from another test. After the test every page that was visited must be free of
 * faults. Addresses given to `page.goto` are relative to the site's home page.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const visits: Array<Visit & VisitOptions> = [];
    onCleanup(async () => {
      for (const { context } of visits) await context.close();
      for (const { faults, breaks } of visits) if (!breaks) expect(faults).toEqual(NO_FAULTS);
    });
    return async (path: string, { site = 'real', breaks, ...options }: VisitOptions = {}): Promise<Visit> => {
      const { address } = inject('sites')[site];
      const context = await browser.newContext({ baseURL: address, ...options });
      const page = await context.newPage();
      const faults = await watchPage(page, address);
      visits.push({ page, context, faults, ...(breaks && { breaks }) });
      await page.goto(path);
      return { page, context, faults };
    };
  });
