import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { plainText } from '../../core/plain-text.ts';
import { checkContent } from '../../intake/check-content.ts';
import { pathOf } from '../../site/links.ts';
import { horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });

/** A4 less 2 × 1.5 cm of margin, in CSS pixels. */
const PAPER = { viewport: { width: 680, height: 1000 } } as const;

/** Text that the screen shows and the paper does not, without what only a screen needs. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => !element.closest('button, search-box, noscript, script, .screen-only, [hidden]'))
      .filter((element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test.for(library.runbooks)(
  '$id prints whole, with a box to tick at each step',
  async (runbook, { visit }) => {
    const { page } = await visit(pathOf(runbook), PAPER);
    await page.emulateMedia({ media: 'print' });
    const steps = page.locator('.steps > li');
    expect(await steps.count()).toBe(runbook.data.steps.length);
    for (const [i, { title }] of runbook.data.steps.entries()) {
      const step = steps.nth(i);
      expect(await step.locator('h3').textContent()).toContain(plainText(title));
      expect(await step.isVisible(), title).toBe(true);
      const box = await step.locator('.tick').boundingBox();
      expect(box?.width, title).toBeGreaterThan(8);
      expect(box?.height, title).toBeGreaterThan(8);
    }
    expect(await lost(page)).toEqual([]);
    expect(await page.locator('header nav, footer, button').filter({ visible: true }).count()).toBe(0);
    expect(await horizontalOverflow(page)).toEqual([]);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test.for(library.incidents)('$id prints whole', async (incident, { visit }) => {
  const { page } = await visit(pathOf(incident), PAPER);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await lost(page)).toEqual([]);
  expect(await page.locator('header nav, footer, button').filter({ visible: true }).count()).toBe(0);
  expect(await horizontalOverflow(page)).toEqual([]);
});

test('prints dark on light even where the screen is dark', async ({ visit }) => {
  const { page } = await visit('runbooks/debug-websocket/', { ...PAPER, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    return [color, backgroundColor].map((value) =>
      (value.match(/[\d.]+/gu) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0),
    );
  });
  expect(ink).toBeLessThan(paper ?? 0);
});
