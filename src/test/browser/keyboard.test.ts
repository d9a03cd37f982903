import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { searchParts } from './ask.ts';
import { test } from './visit.ts';

/** Presses Tab until an element that fits has the focus; fails when the page has been gone round. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`60 times Tab did not lead to ${selector}`);
}

test('leads from the home page to a fix without a mouse', async ({ visit }) => {
  const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });
  const fix = library.incidents.find(({ id }) => id === 'WS-004')?.data.fixes[0]?.changes[0]?.file;
  const { page } = await visit('');
  await tabTo(page, '[data-search] textarea');
  await page.keyboard.type('state enum is not JSON serializable when broadcasting');
  await searchParts(page).results.first().waitFor();
  await page.locator('[data-search][data-state="done"]').waitFor();
  await tabTo(page, 'a[data-result]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/incidents/ws-004/');
  expect(fix).toMatch(/\w/u);
  await page
    .locator('main')
    .getByText(fix ?? '')
    .first()
    .waitFor();
});

test('leads from the home page through the questions to a leaf without a mouse', async ({ visit }) => {
  const { page } = await visit('');
  await tabTo(page, 'header nav a[href="/trees/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/trees/');
  await tabTo(page, 'main a[href^="/trees/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/trees/*/');
  await tabTo(page, '#answers + ol a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/trees\/[^/]+\/[^/]+\/(?:\?|$)/u);
});

test('has a link past the navigation, which is seen once it has the focus', async ({ visit }) => {
  const { page } = await visit('incidents/');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  const isSeen = () =>
    skip.evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === link;
    });
  expect(await isSeen()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await isSeen()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.for(['', 'incidents/', 'incidents/ws-001/', 'runbooks/debug-websocket/', 'trees/websocket/'])(
  'shows where the focus is at every stop of /%s',
  async (path, { visit }) => {
    const { page } = await visit(path, { viewport: { width: 1280, height: 800 } });
    const stops: string[] = [];
    const unseen: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { top, bottom, width } = focused.getBoundingClientRect();
        const isInSight = width > 1 && bottom > 0 && top < innerHeight;
        const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return { name: focused.outerHTML.slice(0, 120), isSeen: isInSight && isMarked };
      });
      if (stop === undefined) break;
      stops.push(stop.name);
      if (!stop.isSeen) unseen.push(stop.name);
      if (stops.length > 400) throw new Error('The focus goes round and never leaves the page.');
    }
    expect(unseen).toEqual([]);
    const tabbable = await page
      .locator('a[href], button:visible, textarea, summary')
      .filter({ visible: true })
      .count();
    expect(stops.length).toBeGreaterThanOrEqual(tabbable);
  },
);
