import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, paste, searchParts } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const PALETTE = 'dialog [data-search] textarea';

test('a slash leads to the box, and is only a slash in it', async ({ visit }) => {
  const { page } = await visit('');
  await page.keyboard.press('/');
  expect(await focused(page, 'main [data-search] textarea')).toBe(true);
  await page.keyboard.press('/');
  expect(await searchParts(page).field.inputValue()).toBe('/');
});

test('arrow keys lead through the results and back, Escape to the box', async ({ visit }) => {
  const { page } = await visit('search/');
  const { results, field } = await ask(page, 'closed with 4003');
  const at = (place: number) => results.nth(place).evaluate((link) => link === document.activeElement);
  await field.focus();
  await page.keyboard.press('ArrowDown');
  expect(await at(0)).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await at(1)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page, '[data-search] textarea')).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await focused(page, '[data-search] textarea')).toBe(true);
});

test('Enter on a typed line opens the first result, even before it is there', async ({ visit }) => {
  const { page } = await visit('');
  await searchParts(page).field.pressSequentially('closed with 4003');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/codes/websocket-app-close/4003/');
});

test('Enter in a paste is a line break', async ({ visit }) => {
  const { page } = await visit('');
  const { field } = await paste(page, 'closed with 4003');
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('closed with 4003\n');
  expect(new URL(page.url()).pathname).toBe('/');
});

test.for(['Control+k', 'Meta+k', '/'])('%s opens the palette on an incident', async (keys, { visit }) => {
  const { page } = await visit('incidents/ws-001/', {
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  expect(await page.locator('search-palette').count()).toBe(0);
  await page.keyboard.press(keys);
  await page.locator(PALETTE).waitFor();
  expect(await focused(page, PALETTE)).toBe(true);
  await ask(page, 'closed with 4003');
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await focused(page, PALETTE)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);

  await page.keyboard.press('Control+k');
  await page.locator(PALETTE).waitFor();
  expect(await page.locator('search-palette').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/codes/websocket-app-close/4003/');
});

test('what is typed before the palette is there stands in it', async ({ visit }) => {
  const { page } = await visit('incidents/ws-001/');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/search/', async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('closed with /4003');
  release();
  await page.locator(PALETTE).waitFor();
  expect(await page.locator(PALETTE).inputValue()).toBe('closed with /4003');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/codes/websocket-app-close/4003/');
});

test('the palette opens over a page that has a box of its own', async ({ visit }) => {
  const { page } = await visit('', { site: 'based' });
  await page.keyboard.press('Control+k');
  await page.locator(PALETTE).waitFor();
  expect(await page.locator('[id="search-text"]').count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

test('the palette opens again with its last text, which gives way to what is typed', async ({ visit }) => {
  const { page } = await visit('codes/');
  await page.keyboard.press('Control+k');
  await page.locator(PALETTE).fill('4003');
  await page.keyboard.press('Control+k');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.locator(PALETTE).waitFor();
  expect(await page.locator(PALETTE).inputValue()).toBe('4003');
  await page.keyboard.type('user_id');
  expect(await page.locator(PALETTE).inputValue()).toBe('user_id');
});

test('where the palette cannot be loaded, its keys lead to the search page', async ({ visit }) => {
  const { page, context } = await visit('incidents/ws-001/', { breaks: true });
  await context.route('**/_astro/SearchBox*', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/');
});
