import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { allIsThere, followed, keptEvents, mark, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const PAGE = 'runbooks/websocket-closes-at-once/';
const AFTER_TWO = { 'check-setting': 'done', 'switch-heartbeat-off': 'done', 'restart-frontend': 'next' };

async function markTwo(page: Page): Promise<void> {
  await mark(page, 'check-setting', 'Done');
  await mark(page, 'switch-heartbeat-off', 'Done');
  expect(await standings(page)).toEqual(AFTER_TWO);
}

test('goes on after a reload where it was, with its values and without a start', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await page.getByLabel('Client id to connect with').fill('seven');
  await markTwo(page);
  await expect.poll(() => keptEvents(page)).toBe(7);
  await page.reload();
  await expect.poll(() => standings(page)).toEqual(AFTER_TWO);
  await expect.poll(() => page.getByLabel('Client id to connect with').inputValue()).toBe('seven');
  await expect.poll(() => followed(page).count.textContent()).toMatch(/^2 of \d+ done$/u);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Restart the front end');
});

test('what is done before the run has come goes into that run', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await mark(page, 'check-setting', 'Done');
  await expect.poll(() => keptEvents(page)).toBe(4);
  const address = page.url();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/extras[^/]*\.js$/u, async (route) => {
    await released;
    await route.continue();
  });
  const held = page.waitForRequest(/\/extras[^/]*\.js$/u);
  await page.reload({ waitUntil: 'domcontentloaded' });
  await held;
  await followed(page).step('switch-heartbeat-off').getByText('Record this step').click();
  await mark(page, 'switch-heartbeat-off', 'Done');
  expect(await standings(page)).toEqual({});
  release();
  await expect.poll(() => standings(page)).toEqual(AFTER_TWO);
  await expect.poll(() => keptEvents(page)).toBe(6);
  expect(page.url()).toBe(address);
});

test('is offered to who comes back without its address, and begins with the first mark', async ({
  visit,
}) => {
  const { page } = await visit(PAGE);
  await followed(page).step('check-setting').getByText('Record this step').click();
  await mark(page, 'check-setting', 'Skip');
  expect(await standings(page)).toEqual({ 'check-setting': 'skipped', 'switch-heartbeat-off': 'next' });
  await expect.poll(() => keptEvents(page)).toBe(4);
  await page.goto(PAGE);
  const offer = page.getByRole('link', { name: /^Go on with/u });
  await offer.waitFor();
  expect(await standings(page)).toEqual({});
  await offer.click();
  await expect
    .poll(() => standings(page))
    .toEqual({ 'check-setting': 'skipped', 'switch-heartbeat-off': 'next' });
});

test('two tabs show what the other recorded and overwrite nothing', async ({ visit }) => {
  const { page, context } = await visit(PAGE);
  await startRun(page);
  await expect.poll(() => keptEvents(page)).toBe(2);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => standings(other)).toEqual({ 'check-setting': 'next' });
  await Promise.all([
    mark(page, 'check-setting', 'Done'),
    followed(other).step('read-backend-log').getByText('Record this step').click(),
  ]);
  await mark(other, 'read-backend-log', 'Failed');
  const both = { 'check-setting': 'done', 'switch-heartbeat-off': 'next', 'read-backend-log': 'failed' };
  for (const tab of [page, other]) await expect.poll(() => standings(tab)).toEqual(both);
  await expect.poll(() => keptEvents(page)).toBe(5);
  await page.reload();
  await expect.poll(() => standings(page)).toEqual(both);
});

test('goes on without a network, exports as well', async ({ visit }) => {
  const { page, context } = await visit(PAGE);
  await startRun(page);
  await expect.poll(() => keptEvents(page)).toBe(2);
  await allIsThere(page);
  await context.setOffline(true);
  await markTwo(page);
  await page.getByLabel('Client id to connect with').fill('seven');
  for (const form of ['Timeline (Markdown)', 'Hand-over text', 'Draft write-up', 'Whole run (JSON)']) {
    await followed(page).record.getByRole('button', { name: form }).click();
    await expect
      .poll(() => followed(page).record.locator('pre').textContent())
      .toContain(form === 'Hand-over text' ? 'Restart the front end' : 'Switch the heartbeat off');
  }
  await expect.poll(() => keptEvents(page)).toBe(7);
  await context.setOffline(false);
  await page.reload();
  await expect.poll(() => standings(page)).toEqual(AFTER_TWO);
});

test('a form of the record that did not come before the network went says so, and the JSON is there', async ({
  visit,
}) => {
  const { page } = await visit('about:blank', { breaks: true });
  await page.route(/\/exports\.[^/]*\.js$/u, (route) => route.abort());
  await page.goto(PAGE);
  await startRun(page);
  await followed(page).record.getByRole('button', { name: 'Hand-over text' }).click();
  await page.getByRole('alert').filter({ hasText: 'The whole run as JSON needs no network' }).waitFor();
  await followed(page).record.getByRole('button', { name: 'Whole run (JSON)' }).click();
  await expect.poll(() => followed(page).record.locator('pre').textContent()).toContain('"begun"');
});

test('says so where the browser keeps nothing, and exports what there is', async ({ visit }) => {
  const { page, context } = await visit('about:blank');
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await page.goto(PAGE);
  await startRun(page);
  await markTwo(page);
  await followed(page).trouble.getByText('only in this tab').filter({ visible: true }).waitFor();
  await followed(page).trouble.getByRole('button', { name: 'Export the run' }).click();
  const json = JSON.parse((await followed(page).record.locator('pre').textContent()) ?? '');
  expect(json.events).toHaveLength(6);
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('runs/');
  await page.locator('[data-trouble]').getByText('keeps nothing').filter({ visible: true }).waitFor();
});

test('keeps in this tab what a full storage does not take, and writes it once there is room', async ({
  visit,
}) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await expect.poll(() => keptEvents(page)).toBe(2);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    addEventListener('room', () => {
      IDBObjectStore.prototype.put = put;
    });
  });
  await markTwo(page);
  const full = followed(page).trouble.getByText('storage of this browser is full');
  await full.waitFor();
  expect(await keptEvents(page)).toBe(2);
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await followed(page).trouble.getByRole('button', { name: 'Try again' }).click();
  await full.waitFor({ state: 'hidden' });
  await expect.poll(() => keptEvents(page)).toBe(6);
});

test('after an edit of the runbook it says which recorded steps have changed', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await markTwo(page);
  await expect.poll(() => keptEvents(page)).toBe(6);
  await page.route('**/runbooks/websocket-closes-at-once/**', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replaceAll('Put the former interval back', 'Ask first') });
  });
  await page.reload();
  await expect.poll(() => standings(page)).toEqual(AFTER_TWO);
  const said = page.locator('[data-edited]');
  await expect.poll(() => said.textContent()).toContain('Edited after you recorded them');
  expect(await said.textContent()).toContain('2. Switch the heartbeat off');
  const changed = page.locator('[data-part="changed"]').filter({ visible: true });
  expect(await changed.count()).toBe(1);
  expect(await followed(page).step('switch-heartbeat-off').locator('[data-part="changed"]').isVisible()).toBe(
    true,
  );
});
