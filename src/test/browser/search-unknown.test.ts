import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, paste } from './ask.ts';
import { test } from './visit.ts';

const UNKNOWN = [
  'Zahlmeister books no refund for jo@example.org',
  '2026-01-05T09:30:00Z ERROR zahlmeister ledger gap at 10.2.3.4:9000',
  'Authorization: Bearer abcdefgh12345',
].join('\n');
const SECRETS = ['jo@example.org', '10.2.3.4', 'abcdefgh12345'];

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));

test('what is near is offered as a plain link, so that unknown stays unknown', async ({ visit }) => {
  const { page } = await visit('search/');
  const { box, results } = await paste(page, `${UNKNOWN}\nwebsocket`);
  expect(await box.getAttribute('data-verdict')).toBe('unknown');
  expect(await results.count()).toBe(0);
  expect(await box.locator('[data-nearest] a').count()).toBeGreaterThan(0);
});

test('no search is kept until the reader says so; then those without an answer are, masked', async ({
  visit,
}) => {
  const { page } = await visit('search/');
  const { box } = await paste(page, UNKNOWN);
  const wish = box.getByRole('checkbox');
  expect(await wish.isChecked()).toBe(false);
  expect(await kept(page)).not.toContain('ledger');

  await wish.check();
  await box.getByText('1 search is kept.').waitFor();
  const storage = await kept(page);
  expect(storage).toContain('ledger');
  for (const secret of SECRETS) expect(storage).not.toContain(secret);

  await ask(page, 'xylophone quagmire zzyzx');
  await box.getByText('2 searches are kept.').waitFor();
  const saving = page.waitForEvent('download');
  await box.getByRole('button', { name: 'Save the list as a file' }).click();
  const list = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
  expect(list).toEqual([
    expect.objectContaining({ text: 'xylophone quagmire zzyzx', times: 1 }),
    expect.objectContaining({ times: 1 }),
  ]);

  await box.getByRole('button', { name: 'Clear it' }).click();
  await box.getByText('0 searches are kept.').waitFor();
  await wish.uncheck();
  expect(await kept(page)).not.toContain('fixpoint.unknown');
});
