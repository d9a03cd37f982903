import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DRILL } from './drill-runbook.ts';
import { followed, keptEvents, mark, standings, startRun } from './follow.ts';
import { pressed } from './press.ts';
import { test } from './visit.ts';

const PAGE = `runbooks/${DRILL}/`;
const ADDED = { site: 'added' } as const;
const HOSTILE = '"; rm -rf ~ #$(id)`id`';

const commandOf = (page: Page, step: string, at: number) =>
  followed(page).step(step).locator('copy-button').nth(at);

test('a value with a command in it stays a value, shown and copied', async ({ visit }) => {
  const { page, context } = await visit(PAGE, ADDED);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startRun(page);
  const echo = commandOf(page, 'look', 1);
  await expect.poll(() => echo.getByRole('button').textContent()).toBe('Copy without NOTE');
  await page.getByLabel('Why it is dropped').fill(HOSTILE);
  const wanted = `echo '${HOSTILE}'`;
  await expect.poll(() => echo.locator('code').textContent()).toBe(wanted);
  await pressed(echo.getByRole('button'), 'Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wanted);
  // The words around it show it as it is, as text.
  await page.getByLabel('Name of the replica').fill('db-9');
  await expect.poll(() => followed(page).step('look').textContent()).toContain('Ask db-9 itself.');
});

test('what does not fit is said at its field and goes into no command', async ({ visit }) => {
  const { page } = await visit(PAGE, ADDED);
  await startRun(page);
  const field = page.getByLabel('Name of the replica');
  await field.fill('https://db-9/');
  await field.blur();
  const item = page.locator('[data-parameter="REPLICA"]');
  await expect.poll(() => item.locator('[data-problem]').textContent()).toContain('expected a host name');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await commandOf(page, 'look', 0).locator('code').textContent()).toContain('{{REPLICA}}');
  await field.fill('db-9');
  await expect.poll(() => item.locator('[data-problem]').textContent()).toBe('');
  expect(await commandOf(page, 'look', 0).locator('code').textContent()).toBe('psql -h db-9 -c "select 1"');
});

test('a secret is copied, and neither shown, kept nor exported', async ({ visit }) => {
  const { page, context } = await visit(PAGE, ADDED);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startRun(page);
  const secret = page.getByLabel('Password of the database');
  expect(await secret.getAttribute('type')).toBe('password');
  expect(await page.locator('[data-parameter="PASSWORD"]').textContent()).toContain('gone when the page');
  await page.getByLabel('Name of the replica').fill('db-9');
  await secret.fill('geheim-77');
  await secret.blur();
  await followed(page)
    .step('drop')
    .getByRole('textbox', { name: /To go on, type/u })
    .fill('replica db-9');
  const drop = commandOf(page, 'drop', 0);
  await expect.poll(() => drop.locator('code').textContent()).toContain('••••••');
  await drop.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('geheim-77');
  await mark(page, 'look', 'Done');
  for (const kind of ['Timeline', 'Draft', 'Whole run', 'Hand-over', 'Link']) {
    await followed(page).record.getByRole('button', { name: kind }).click();
    await expect.poll(() => followed(page).record.locator('pre').textContent()).toContain(DRILL);
  }
  expect(await page.locator('main').textContent()).not.toContain('geheim-77');
  await expect.poll(() => keptEvents(page)).toBe(5);
  expect(await page.evaluate(everythingKept)).not.toContain('geheim');
  await page.reload();
  await followed(page).record.waitFor();
  expect(await secret.inputValue()).toBe('');
});

test('what destroys is neither copied nor marked before its target is typed', async ({ visit }) => {
  const { page, context } = await visit(PAGE, ADDED);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startRun(page);
  const drop = followed(page).step('drop');
  const gate = drop.getByRole('textbox', { name: /To go on, type/u });
  expect(await drop.locator('.undo').textContent()).toContain('from the last backup');
  expect(await gate.isDisabled()).toBe(true);
  expect(await drop.textContent()).toContain('Enter REPLICA first');
  await page.getByLabel('Name of the replica').fill('db-9');
  await expect.poll(() => gate.isDisabled()).toBe(false);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const copy = drop.locator('copy-button button');
  expect(await copy.textContent()).toBe('Locked');
  await copy.click();
  expect(await gate.evaluate((field) => field === document.activeElement)).toBe(true);
  await drop.getByText('Record this step').click();
  await mark(page, 'drop', 'Done');
  expect(await standings(page)).toEqual({ look: 'next' });
  await gate.fill('replica db-8');
  await copy.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await gate.fill('replica db-9');
  expect(await copy.textContent()).toBe('Copy without PASSWORD');
  // Another target is another question.
  await page.getByLabel('Name of the replica').fill('db-7');
  expect(await gate.inputValue()).toBe('');
  expect(await copy.textContent()).toBe('Locked');
});

/** Everything that this site has written into the browser, as text. */
async function everythingKept(): Promise<string> {
  const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    for (const store of opening.result.objectStoreNames) {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      await new Promise((done) => {
        reading.onsuccess = done;
      });
      parts.push(JSON.stringify(reading.result));
    }
    opening.result.close();
  }
  return parts.join('\n');
}
