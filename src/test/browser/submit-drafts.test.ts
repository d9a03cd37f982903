import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { submitPath } from '../../site/links.ts';
import { isReady, PATIENT } from './fill-in.ts';
import { test } from './visit.ts';

const titleOf = (page: Page) => page.locator('#submit-title');

/** What is kept of runbooks, as it stands in the storage. */
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('fixpoint.write-up.runbook') ?? '');

const isKept = (page: Page, text: string) => expect.poll(() => kept(page), PATIENT).toContain(text);

test('two pages that are open at once keep a draft each', async ({ visit }) => {
  const { page, context } = await visit(submitPath('runbook'), { site: 'added' });
  const other = await context.newPage();
  await other.goto(submitPath('runbook'));
  for (const one of [page, other]) await isReady(one);
  await titleOf(page).fill('Drain the ledger');
  await isKept(page, 'Drain the ledger');
  await titleOf(other).fill('Fill the queue');
  await isKept(other, 'Fill the queue');
  await isKept(other, 'Drain the ledger');
  await titleOf(page).fill('Drain the ledger slowly');
  await isKept(page, 'Drain the ledger slowly');
  await isKept(page, 'Fill the queue');

  // What one page throws away, the other does not bring back.
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect.poll(() => kept(page), PATIENT).not.toContain('Drain');
  await titleOf(other).fill('Fill the queue again');
  await isKept(other, 'Fill the queue again');
  expect(await kept(other)).not.toContain('Drain');
  await page.getByRole('button', { name: 'Undo' }).click();
  await isKept(page, 'Drain the ledger slowly');
  await isKept(page, 'Fill the queue again');
});

test('a draft that is gone on with takes the place of what was typed, which is offered in turn', async ({
  visit,
}) => {
  const { page } = await visit(submitPath('runbook'), { site: 'added' });
  await isReady(page);
  await titleOf(page).fill('Drain the ledger');
  await isKept(page, 'Drain the ledger');
  await page.reload();
  await isReady(page);
  await titleOf(page).fill('Fill the queue');
  // At once: what was typed last counts though it is not kept yet.
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => titleOf(page).inputValue(), PATIENT).toBe('Drain the ledger');
  await page.getByText('“Fill the queue”').waitFor(PATIENT);
  await isKept(page, 'Fill the queue');
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => titleOf(page).inputValue(), PATIENT).toBe('Fill the queue');
  await page.getByText('“Drain the ledger”').waitFor(PATIENT);
});

test('what this page did not keep is no draft', async ({ visit }) => {
  const { page } = await visit('about:blank', { site: 'added' });
  await page.addInitScript(() => {
    const drafts = [null, 1, { savedAt: 'once', values: { title: ['No day'] } }, { savedAt: '2026-01-05' }];
    const ours = { savedAt: '2026-01-05T09:30:00Z', values: { title: ['Ours'], risk: ['no-such'], x: 1 } };
    localStorage.setItem('fixpoint.write-up.runbook', JSON.stringify([...drafts, ours]));
  });
  await page.goto(submitPath('runbook'));
  await isReady(page);
  await page.getByText('“Ours”').waitFor(PATIENT);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => titleOf(page).inputValue(), PATIENT).toBe('Ours');
  // A choice that this form does not have is chosen anew.
  await page.getByRole('button', { name: 'Risk' }).waitFor(PATIENT);
});
