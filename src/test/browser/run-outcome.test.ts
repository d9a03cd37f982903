import { expect } from 'vitest';
import { followed, keptEvents, mark, standings, startRun } from './follow.ts';
import { test } from './visit.ts';

const PAGE = 'runbooks/debug-websocket/';

test('before a run has begun, nothing is told of one, on paper neither', async ({ visit }) => {
  const { page } = await visit(PAGE);
  const marks = page.locator('[data-part="standing"], [data-part="changed"], [data-part="seen"]');
  const shown = marks.filter({ visible: true });
  await page.mouse.move(200, 200);
  await page
    .getByText(/then this step can look for itself/u)
    .first()
    .waitFor();
  expect(await marks.count()).toBeGreaterThan(10);
  expect(await shown.count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await shown.count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await startRun(page);
  // The place for what is seen, of the step that the run is at.
  expect(await shown.count()).toBe(1);
  await mark(page, 'check-connection', 'Failed');
  expect(await page.locator('[data-as="failed"]').filter({ visible: true }).count()).toBe(1);
});

test('an outcome leads on to its step, and taking the mark back leads back', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  const first = followed(page).step('check-connection');
  await first.getByRole('button', { name: 'I see this: It drops after 60s' }).click();
  expect(await standings(page)).toEqual({ 'check-connection': 'done', 'check-idle-drop': 'next' });
  expect(await first.textContent()).toContain('outcome: It drops after 60s');
  await first.getByRole('button', { name: 'Take the mark back' }).click();
  expect(await standings(page)).toEqual({ 'check-connection': 'next' });
});

test('an outcome that leads out of the runbook says where, with a link', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await followed(page)
    .step('check-connection')
    .getByRole('button', { name: /every upgrade fails/u })
    .click();
  const link = followed(page).next.getByRole('link');
  expect(await followed(page).next.textContent()).toMatch(/This leads on\s+→ Incident WS-001/u);
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  await link.click();
  await page.waitForURL('**/incidents/ws-001/');
});

test('a result and a note stand in the record; a folded step can be opened', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  const first = followed(page).step('check-connection');
  await first.getByLabel('What do you see?').fill('readyState 3');
  await first.getByLabel('Note').fill('since the deploy');
  await mark(page, 'check-connection', 'Done');
  expect(await first.textContent()).toMatch(/seen: readyState 3\nnote: since the deploy/u);
  expect(await first.locator('[data-body]').getAttribute('hidden')).toBe('until-found');
  await first.getByRole('button', { name: 'Show the step' }).click();
  expect(await first.locator('[data-body]').getAttribute('hidden')).toBe(null);
  await followed(page).record.getByRole('button', { name: 'Timeline (Markdown)' }).click();
  const text = await followed(page).record.locator('pre').textContent();
  expect(text).toContain('readyState 3');
  expect(text).toContain('since the deploy');
});

test('a link carries where a run stands to somebody else, without values', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await page.getByLabel('Id of the conversation').fill('private-77');
  await followed(page).step('check-connection').getByRole('button', { name: /4001/u }).click();
  await followed(page).record.getByRole('button', { name: 'Link without values' }).click();
  const link = (await followed(page).record.locator('pre').textContent()) ?? '';
  expect(link).toMatch(/#run=1\.debug-websocket\./u);
  expect(link).not.toContain('private');

  const { page: other } = await visit(link);
  const offer = other.locator('[data-linked]');
  await expect.poll(() => offer.textContent()).toMatch(/1 of \d+ done, without values/u);
  expect(await standings(other)).toEqual({});
  await offer.getByRole('button', { name: /^Take it up/u }).click();
  expect(await standings(other)).toEqual({ 'check-connection': 'done', 'verify-authentication': 'next' });
  await expect.poll(() => keptEvents(other)).toBe(3);
  expect(new URL(other.url()).hash).toBe('');
  await other.reload();
  await expect
    .poll(() => standings(other))
    .toEqual({ 'check-connection': 'done', 'verify-authentication': 'next' });
});

test.for(['#run=1.debug-websocket', '#run=<b>', '#run=1.websocket-closes-at-once.lx3k2p9a'])(
  'a link that does not fit is said to be so: %s',
  async (hash, { visit }) => {
    const { page } = await visit(`${PAGE}${hash}`);
    await expect
      .poll(() => page.locator('[data-linked]').textContent())
      .toMatch(/cannot be read|another runbook/u);
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await standings(page)).toEqual({});
  },
);

test('a step that failed without an outcome says where to go on from there', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await mark(page, 'check-connection', 'Failed');
  const onward = followed(page).step('check-connection').locator('.failed');
  await onward.waitFor();
  expect(await onward.textContent()).toContain('If one of its outcomes fits');
  await onward.getByRole('link', { name: 'What to do if it does not help' }).click();
  const help = page.getByRole('heading', { name: 'If it does not help' });
  await help.waitFor();
  const ways = help.locator('xpath=following-sibling::ul[1]');
  for (const name of ['Search', 'Start a write-up']) {
    expect(await ways.getByRole('link', { name }).count()).toBe(1);
  }
  expect(await ways.locator('a[href*="/trees/"]').count()).toBeGreaterThan(0);

  await onward.getByRole('button', { name: 'Go on without this step' }).click();
  await expect
    .poll(() => followed(page).step('check-connection').getAttribute('data-standing'))
    .toBe('skipped');
  await onward.waitFor({ state: 'hidden' });
});

test('an ended run says how, and can be taken up again', async ({ visit }) => {
  const { page } = await visit(PAGE);
  await startRun(page);
  await followed(page).record.getByLabel('A note for the record').fill('it was the token');
  await followed(page).record.getByRole('button', { name: 'End: fixed' }).click();
  expect(await followed(page).next.textContent()).toContain('This run has ended');
  await followed(page).record.getByRole('button', { name: 'Draft write-up' }).click();
  expect(await followed(page).record.locator('pre').textContent()).toContain('it was the token');
  await followed(page).record.getByRole('button', { name: 'Take it up again' }).click();
  expect(await standings(page)).toEqual({ 'check-connection': 'next' });
});
