import { expect } from 'vitest';
import { ask } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

test('results are narrowed by pressing a value, which says how many have it', async ({ visit }) => {
  const { page } = await visit('search/', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { box, results } = await ask(page, 'websocket closes and reconnects');
  const narrow = box.locator('[data-narrow]');
  await narrow.locator('summary').click();
  const value = narrow.locator('button[data-facet="kind"][data-value="incident"]');
  const count = Number(/\d+/u.exec((await value.textContent()) ?? '')?.[0]);
  expect(await value.getAttribute('aria-pressed')).toBe('false');
  await value.click();
  await expect.poll(() => value.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => results.count()).toBe(count);
  const sorts = await results.evaluateAll((links) =>
    links.map((link) => (link as HTMLElement).dataset.result),
  );
  expect(new Set(sorts)).toEqual(new Set(['incident']));
  expect(await value.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);
  await value.click();
  await expect.poll(() => results.count()).toBeGreaterThan(count);
});

test('more results come at a press', async ({ visit }) => {
  const { page } = await visit('search/');
  const { box, results } = await ask(page, 'websocket closes and reconnects');
  expect(await results.count()).toBe(10);
  await box.getByRole('button', { name: /^Show more/u }).click();
  await expect.poll(() => results.count()).toBe(20);
});
