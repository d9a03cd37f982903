import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The parts of a runbook's page while it is followed. */
export const followed = (page: Page) => ({
  bar: page.locator('[data-bar]'),
  count: page.locator('[data-count]'),
  next: page.locator('[data-next]'),
  start: page.getByRole('button', { name: 'Start a run' }),
  trouble: page.locator('[data-trouble]'),
  record: page.locator('#record'),
  step: (id: string): Locator => page.locator(`[data-step="${id}"]`),
});

/** Begins a run on the page of a runbook and waits until what comes apart is there, probes as well. */
export async function startRun(page: Page): Promise<void> {
  await followed(page).start.click();
  await followed(page).record.waitFor();
  await expect.poll(() => page.locator('probe-panel:not(:defined)').count()).toBe(0);
}

/** Waits until the forms of the record are there, which is the last that a run asks for ahead. */
export const allIsThere = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate<boolean>(EXPORTS_ARE_THERE)).toBe(true);

/** As a text, because `import` in a function would be rewritten before the page gets it. */
const EXPORTS_ARE_THERE = `(async () => {
  const known = performance.getEntriesByType('resource').find(({ name }) => name.includes('/exports.'));
  if (known) await import(known.name);
  return known !== undefined;
})()`;

/** Marks a step with the button that says so. */
export const mark = (page: Page, step: string, said: 'Done' | 'Failed' | 'Skip'): Promise<void> =>
  followed(page).step(step).getByRole('button', { name: said, exact: true }).click();

/** How the steps stand, by id; those that are to be done are left out. */
export const standings = (page: Page): Promise<Record<string, string>> =>
  page.locator('[data-step]').evaluateAll((steps) =>
    Object.fromEntries(
      steps.flatMap((step) => {
        const { step: id = '', standing = 'to-do' } = (step as HTMLElement).dataset;
        return standing === 'to-do' ? [] : [[id, standing]];
      }),
    ),
  );

/**
 * How many events of runs this browser keeps. Where the page has not made its database yet it is none, and the
 * database is left for the page to make.
 */
export const keptEvents = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('fixpoint-runs:/');
        let isNew = false;
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? done(0) : fail(opening.error));
        opening.onsuccess = () => {
          const { result: database } = opening;
          const counting = database.transaction('events').objectStore('events').count();
          counting.onerror = () => fail(counting.error);
          counting.onsuccess = () => {
            database.close();
            done(counting.result);
          };
        };
      }),
  );
