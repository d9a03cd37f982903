import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { DRILL } from './drill-runbook.ts';
import { followed, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const focused = (page: Page, wanted: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted);

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page, selector)) return;
  }
  throw new Error(`60 times Tab did not lead to ${selector}`);
}

test('a whole run is followed with the keyboard alone', async ({ visit }) => {
  const { page } = await visit(`runbooks/${DRILL}/`, {
    site: 'added',
    viewport: { width: 320, height: 640 },
  });
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(page, '[data-act="start"]');
  await press('Enter');
  expect(await focused(page, '[data-step="look"] h3')).toBe(true);
  await followed(page).record.waitFor();

  await press('Shift+Tab');
  await page.locator('#value-replica').focus();
  await page.keyboard.type('db-9');
  await tabTo(page, '[data-step="look"] [name="seen"]');
  await page.keyboard.type('lag of 3 h');
  await tabTo(page, '[data-step="look"] [data-outcome="1"] button');
  await press('Enter');
  expect(await focused(page, '[data-step="drop"] h3')).toBe(true);
  expect(await standings(page)).toEqual({ look: 'done', drop: 'next' });

  // Destructive: the gate comes first, and holds what comes after it.
  await tabTo(page, '[data-step="drop"] [data-mark="done"]');
  await press('Enter');
  expect(await focused(page, '[data-step="drop"] [data-part="gate"] input')).toBe(true);
  expect(await standings(page)).toEqual({ look: 'done', drop: 'next' });
  await page.keyboard.type('replica db-9');
  await tabTo(page, '[data-step="drop"] [data-mark="done"]');
  await press('Enter');
  expect(await focused(page, '[data-step="see"] h3')).toBe(true);
  await tabTo(page, '[data-step="see"] [data-mark="done"]');
  await press('Enter');
  expect(await focused(page, '[data-next] a[href="#record"]')).toBe(true);
  expect(await followed(page).count.textContent()).toBe('3 of 3 done');
  await tabTo(page, '[data-end="fixed"]');
  await press('Enter');
  await page.getByText('Ended: fixed.').waitFor();
  expect(await horizontalOverflow(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
});

test.for(['dark', 'light'] as const)(
  'a page in the middle of a run is accessible and not too wide, %s',
  async (colorScheme, { visit }) => {
    const { page } = await visit(`runbooks/${DRILL}/`, { site: 'added', colorScheme });
    await followed(page).start.click();
    await page.locator('#value-replica').fill('not a host');
    await page.locator('#value-password').fill('s3cret');
    await followed(page).step('look').getByLabel('Note').fill('a note '.repeat(60));
    await followed(page).step('look').getByRole('button', { name: 'Failed' }).click();
    await followed(page).record.getByRole('button', { name: 'Hand-over text' }).click();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await horizontalOverflow(page), `${width} px`).toEqual([]);
      expect(await axeViolations(page), `${width} px`).toEqual([]);
    }
  },
);

test('what is pressed in a run is large enough for a thumb', async ({ visit }) => {
  const { page } = await visit('runbooks/websocket-closes-at-once/', {
    viewport: { width: 320, height: 640 },
  });
  await startRun(page);
  const heights = await page
    .locator('runbook-run :is(button, summary)')
    .filter({ visible: true })
    .evaluateAll((parts) =>
      parts.map((part) => [part.textContent, part.getBoundingClientRect().height] as const),
    );
  expect(heights.length).toBeGreaterThan(10);
  expect(heights.filter(([, height]) => height < 44)).toEqual([]);
});

test('the next step is the loudest thing, and the bar with the progress stays in view', async ({ visit }) => {
  const { page } = await visit('runbooks/debug-websocket/', { viewport: { width: 320, height: 640 } });
  await followed(page).start.click();
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const next = await sizeOf('[data-standing="next"] > h3');
  expect(next).toBeGreaterThan(await sizeOf('[data-standing="to-do"] > h3'));
  await page.evaluate(() => scrollTo(0, 5_000));
  await expect.poll(() => followed(page).bar.evaluate((bar) => bar.getBoundingClientRect().top)).toBe(0);
  expect(await followed(page).bar.evaluate((bar) => bar.clientHeight)).toBeLessThan(640 / 4);
});
