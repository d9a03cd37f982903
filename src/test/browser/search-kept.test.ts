import { expect } from 'vitest';
import { ask, paste, searchParts } from './ask.ts';
import { axeViolations } from './audit.ts';
import { test } from './visit.ts';

const DONE = '[data-search][data-state="done"]';

test('a typed line stands in the address, and is searched when one comes back', async ({ visit }) => {
  const { page } = await visit('search/');
  const { results, field } = await ask(page, 'closed with 4003');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=closed+with+4003');
  await results.first().click();
  await page.waitForURL('**/4003/');
  await page.goBack();
  await page.locator(DONE).waitFor();
  await expect.poll(() => field.inputValue()).toBe('closed with 4003');
  expect(await results.first().textContent()).toContain('4003');
  await field.fill('');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test.for([
  ['a pasted line', (page, text) => paste(page, text), 'closed with 4003'],
  ['several lines', (page, text) => ask(page, text), 'closed with 4003\nby the server'],
  ['a secret', (page, text) => ask(page, text), 'origin not allowed, closed with 4003 from 10.0.0.1'],
] as ReadonlyArray<readonly [string, typeof ask, string]>)(
  '%s stands neither in the address nor among recent searches',
  async ([, enter, text], { visit }) => {
    const { page } = await visit('search/');
    const { results } = await enter(page, text);
    expect(new URL(page.url()).search).toBe('');
    await results.first().click();
    await page.waitForURL('**/codes/**');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  },
);

test('recent searches are offered in an empty box, and can be forgotten one by one or all', async ({
  visit,
}) => {
  const { page } = await visit('search/');
  for (const text of ['closed with 4001', 'closed with 4003', 'closed with 4004']) {
    const { results } = await ask(page, text);
    await results.first().click();
    await page.waitForURL('**/codes/**');
    await page.goto('search/');
  }
  const { field, box, results } = searchParts(page);
  await field.focus();
  const recent = box.locator('[data-recent] button[data-again]');
  await expect
    .poll(() => recent.allTextContents())
    .toEqual(['closed with 4004', 'closed with 4003', 'closed with 4001']);
  expect(await axeViolations(page)).toEqual([]);
  await box.getByRole('button', { name: 'Forget “closed with 4003”' }).click();
  await expect.poll(() => recent.allTextContents()).toEqual(['closed with 4004', 'closed with 4001']);
  await recent.last().click();
  await page.locator(DONE).waitFor();
  expect(await results.first().textContent()).toContain('4001');
  expect(await recent.count()).toBe(0);
  await field.fill('');
  await box.getByRole('button', { name: 'Forget all' }).click();
  expect(await recent.count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('works where the browser keeps nothing', async ({ visit }) => {
  const { page } = await visit('about:blank');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('search/');
  const { results } = await ask(page, 'closed with 4003');
  expect(await results.first().textContent()).toContain('4003');
});
