import type { Locator, Page } from 'playwright-core';

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

/** Begins a run on the page of a runbook and waits until what comes apart is there. */
export async function startRun(page: Page): Promise<void> {
  await followed(page).start.click();
  await followed(page).record.waitFor();
}

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

/** How many events of runs this browser keeps, once everything before is written. */
export const keptEvents = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('fixpoint-runs:/');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const counting = opening.result.transaction('events').objectStore('events').count();
    await new Promise((done) => {
      counting.onsuccess = done;
    });
    opening.result.close();
    return counting.result;
  });
