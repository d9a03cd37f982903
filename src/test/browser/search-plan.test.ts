import { expect } from 'vitest';
import { ask } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const settled = '[data-search][data-state="done"]';

test('shows the words it asks for; one can be taken out and put back', async ({ visit }) => {
  const { page } = await visit('search/', { viewport: { width: 320, height: 640 } });
  const { box, results } = await ask(page, 'closed with 4003');
  expect(await results.first().textContent()).toContain('4003');
  await box.locator('[data-plan] summary').click();
  const word = box.locator('[data-plan] button', { hasText: /^4003$/u });
  expect(await word.getAttribute('aria-pressed')).toBe('true');

  await word.click();
  await expect.poll(() => results.first().textContent()).not.toContain('4003');
  expect(await word.getAttribute('aria-pressed')).toBe('false');
  expect(await word.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);

  await word.click();
  await expect.poll(() => results.first().textContent()).toContain('4003');
  expect(await word.getAttribute('aria-pressed')).toBe('true');
});

test('says which spelling it changed, and keeps the word as written at a press', async ({ visit }) => {
  const { page } = await visit('search/');
  const { box, results } = await ask(page, 'websocket serialzable');
  const said = box.locator('[data-spelling-said]');
  expect(await said.textContent()).toContain('Read serialzable as serializable');
  expect(await results.first().textContent()).toContain('serializable');
  await said.getByRole('button', { name: 'Keep as written' }).click();
  await expect.poll(() => said.textContent()).toContain('Kept serialzable as written');
  await page.locator(settled).waitFor();
  expect(await box.locator('[data-plan]').textContent()).toContain('In no write-up: serialzable');
  await said.getByRole('button', { name: 'Mend' }).click();
  await expect.poll(() => said.textContent()).toContain('Read serialzable as serializable');
});

test('a filter that was typed is shown, in the plan and among the values, and can be taken back', async ({
  visit,
}) => {
  const { page } = await visit('search/');
  const { box, results } = await ask(page, 'websocket status:resolved');
  for (const text of await results.allTextContents()) expect(text).toContain('Resolved');
  expect(await results.first().locator('.mark svg').isVisible()).toBe(true);
  const few = await results.count();
  expect(few).toBeGreaterThan(0);
  await box.locator('[data-narrow] summary').click();
  const value = box.locator('[data-narrow] button[data-value="resolved"]');
  expect(await value.getAttribute('aria-pressed')).toBe('true');

  await box.locator('[data-plan] summary').click();
  const filter = box.getByRole('button', { name: 'Filter: status:resolved' });
  await filter.click();
  await expect.poll(() => results.count()).toBeGreaterThan(few);
  expect(await filter.getAttribute('aria-pressed')).toBe('false');
  await filter.click();
  await expect.poll(() => results.count()).toBe(few);
});

test('a filter that nothing passes is named, and gives way', async ({ visit }) => {
  const { page } = await visit('search/', { viewport: { width: 320, height: 640 } });
  const { box, results } = await ask(page, 'websocket service:zzyzx');
  const panel = box.locator('[data-panel="none"]');
  expect(await panel.isVisible()).toBe(true);
  expect(await panel.textContent()).toContain('No write-up has service:zzyzx.');
  expect(await box.locator('[data-panel="unknown"]').isVisible()).toBe(false);
  expect(await horizontalOverflow(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Take the filters back' }).click();
  await results.first().waitFor();
});

test('what was left out of a long text is said', async ({ visit }) => {
  const { page } = await visit('search/');
  const { box } = await ask(page, 'closed with 4003 '.repeat(5_000));
  expect(await box.locator('[data-said]').textContent()).toContain('25,000 characters');
});
