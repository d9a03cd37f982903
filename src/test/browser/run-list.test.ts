import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { DRILL } from './drill-runbook.ts';
import { keptEvents, mark, startRun } from './follow.ts';
import { test, type Visit, type VisitOptions } from './visit.ts';

const PAGE = 'runbooks/websocket-closes-at-once/';

const rows = (page: Page) => page.locator('[data-runs] > li');
const refused = (page: Page) => page.locator('[data-refused] li');

/** A run of two events that is listed, and its record as it is saved. */
async function aRun(visit: (path: string, options?: VisitOptions) => Promise<Visit>) {
  const visited = await visit(PAGE);
  const { page } = visited;
  await startRun(page);
  await mark(page, 'check-setting', 'Done');
  await expect.poll(() => keptEvents(page)).toBe(4);
  await page.goto('runs/');
  await rows(page).first().waitFor();
  const saving = page.waitForEvent('download');
  await rows(page)
    .getByRole('button', { name: /^Save as JSON/u })
    .click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  return { ...visited, saved };
}

const take = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

test('lists a run with its progress, resumes it, renames it', async ({ visit }) => {
  const { page } = await aRun(visit);
  expect(await rows(page).textContent()).toMatch(/1 of \d+ done, begun/u);
  await page.getByRole('button', { name: /^Rename/u }).click();
  await page.getByRole('textbox', { name: /^New name/u }).fill('Chat is down');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Chat is down' }).waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await horizontalOverflow(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Resume: Chat is down' }).click();
  await page.locator('[data-step="check-setting"][data-standing="done"]').waitFor();
  await expect.poll(() => page.getByLabel('Name of the run').inputValue()).toBe('Chat is down');
});

test('a run that was deleted can be taken back, also after a reload', async ({ visit }) => {
  const { page } = await aRun(visit);
  await page.getByRole('button', { name: /^Delete:/u }).click();
  await page.getByText('No run is kept in this browser').waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Take it back/u }).click();
  await expect.poll(() => rows(page).textContent()).toMatch(/1 of \d+ done/u);
  await page.getByRole('button', { name: /^Delete:/u }).click();
  await page.getByRole('button', { name: /^Delete for good/u }).click();
  await page.getByText('The run is gone for good').waitFor();
  expect(await keptEvents(page)).toBe(0);
});

test('takes in what was saved, elsewhere and again', async ({ visit }) => {
  const { saved } = await aRun(visit);
  const { page } = await visit('runs/');
  await page.getByText('No run is kept in this browser').waitFor();
  await take(page, 'run.json', saved);
  await expect.poll(() => rows(page).textContent()).toMatch(/1 of \d+ done/u);
  await take(page, 'run.json', saved);
  await expect.poll(() => page.locator('[data-said]').textContent()).toContain('here already');
  expect(await rows(page).count()).toBe(1);
  expect(await keptEvents(page)).toBe(4);
});

test('takes in what is dropped onto the page', async ({ visit }) => {
  const { saved } = await aRun(visit);
  const { page } = await visit('runs/');
  await page.getByText('Or drop files').waitFor();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'run.json', { type: 'application/json' }));
    return transfer;
  }, saved);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
  await expect.poll(() => rows(page).count()).toBe(1);
});

const BAD = [
  { what: 'cut short', spoil: (saved: string) => saved.slice(0, 300), says: 'in the middle of the record' },
  {
    what: 'of another version',
    spoil: (saved: string) => saved.replace('"version": 1', '"version": 9'),
    says: 'version 9, expected 1',
  },
  {
    what: 'edited by hand',
    spoil: (saved: string) => saved.replace('"done"', '"finished"'),
    says: '"finished", expected one of done',
  },
  {
    what: 'from another runbook',
    spoil: (saved: string) => saved.replaceAll('websocket-closes-at-once', DRILL),
    says: 'which this site does not have',
  },
  {
    what: 'with the id of a run of another runbook',
    spoil: (saved: string) => saved.replaceAll('"websocket-closes-at-once"', '"debug-websocket"'),
    says: 'It has the id of a run that is here',
  },
  {
    what: 'something else',
    spoil: () => '<html>',
    says: 'not JSON',
  },
] as const;

test.for(BAD)('a file that is $what is refused and kept as it was', async ({ spoil, says }, { visit }) => {
  const { page, saved } = await aRun(visit);
  const bad = spoil(saved);
  expect(bad).not.toBe(saved);
  await take(page, 'bad.json', bad);
  await expect.poll(() => refused(page).count()).toBe(1);
  expect(await refused(page).textContent()).toContain(says);
  expect(await rows(page).count()).toBe(1);
  expect(await rows(page).textContent()).toMatch(/1 of \d+ done/u);
  expect(await axeViolations(page)).toEqual([]);
  await page.reload();
  const saving = page.waitForEvent('download');
  await refused(page)
    .getByRole('button', { name: /^Save as it was/u })
    .click();
  expect(await readFile(await (await saving).path(), 'utf8')).toBe(bad);
  await refused(page)
    .getByRole('button', { name: /^Throw away/u })
    .click();
  await expect.poll(() => refused(page).count()).toBe(0);
});

test('files that were refused stand there newest first, each with its own reason', async ({ visit }) => {
  const { page } = await aRun(visit);
  for (const [i, content] of ['{', '[]', '<html>'].entries()) {
    await take(page, `${i}.json`, content);
    await expect.poll(() => refused(page).count()).toBe(i + 1);
  }
  const names = () => refused(page).locator('.name').allTextContents();
  await expect.poll(names).toEqual(['2.json', '1.json', '0.json']);
  const reasons = await refused(page).locator('.name + p').allTextContents();
  expect(new Set(reasons).size).toBe(3);
  await page.reload();
  await expect.poll(names).toEqual(['2.json', '1.json', '0.json']);
});

test('a file of 50 MB is refused unread', async ({ visit }) => {
  const { page } = await visit('runs/');
  await page.getByText('Or drop files').waitFor();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_000)], 'huge.json'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
  });
  await expect.poll(() => refused(page).count()).toBe(1);
  expect(await refused(page).textContent()).toMatch(/50,000,000 bytes.*at most/u);
  expect(await rows(page).count()).toBe(0);
});

test('a run keeps its own words for events that a file tells otherwise', async ({ visit }) => {
  const { page, saved } = await aRun(visit);
  await take(page, 'run.json', saved.replace('"as":"done"', '"as":"failed"'));
  await expect.poll(() => page.locator('[data-said]').textContent()).toContain('joined');
  await page.getByRole('link', { name: /^Resume/u }).click();
  await page.locator('[data-step="check-setting"][data-standing="done"]').waitFor();
});

test('without JavaScript it says that there are no runs and where to go', async ({ visit }) => {
  const { page } = await visit('runs/', { javaScriptEnabled: false });
  await page.locator('noscript p', { hasText: 'without JavaScript there are none' }).waitFor();
  expect(await page.locator('button, input').filter({ visible: true }).count()).toBe(0);
});

test('an address that names a run which this device does not keep says so, until one is begun', async ({
  visit,
}) => {
  const { page } = await visit(`${PAGE}?run=of-another-device`);
  const said = page.getByText('This device keeps no such run');
  await said.waitFor();
  expect(await horizontalOverflow(page)).toEqual([]);
  await startRun(page);
  expect(await said.isVisible()).toBe(false);
});

test('a run that has ended asks no more how it ended', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await page.locator('[data-end="given-up"]').click();
  await page.getByText('Ended: given up.').waitFor();
  expect(await page.locator('[data-end="fixed"]').isVisible()).toBe(false);
});
