import { expect } from 'vitest';
import { submitPath } from '../../site/links.ts';
import { fileText, isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags, rowOf } from './submit-answers.ts';
import { test } from './visit.ts';

test('an answer that goes leaves the others with where they lead', async ({ visit }) => {
  const { page } = await visit(submitPath('tree'), { site: 'added' });
  await isReady(page);
  await fillFlags(page, ANSWERS_OF.tree);
  await rowOf(page, 2).remove.click();
  await expect.poll(() => page.locator('[data-rows] > li').count(), PATIENT).toBe(2);
  await expect.poll(() => rowOf(page, 2).text.inputValue(), PATIENT).toBe('It is empty');
  expect(await rowOf(page, 2).target.inputValue()).toBe('WS-001');
  expect(await rowOf(page, 2).text.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByText('Answer 2 was removed.').waitFor({ state: 'attached', ...PATIENT });
  await page.getByLabel('“It is empty” leads to').waitFor(PATIENT);
  await page.getByRole('button', { name: 'Add an answer' }).click();
  await expect
    .poll(() => rowOf(page, 3).text.evaluate((one) => one === document.activeElement), PATIENT)
    .toBe(true);
  await page.keyboard.type('It waits');
  await page.keyboard.press('Tab');
  await page.keyboard.type('write-up');
  await expect.poll(() => fileText(page), PATIENT).toMatch(/text: It waits\n\s+to:\n\s+writeUp: true/u);
  // A draft holds each answer with where it leads.
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('fixpoint.write-up.tree') ?? ''), PATIENT)
    .toContain('It waits');
  await page.reload();
  await isReady(page);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => rowOf(page, 3).text.inputValue(), PATIENT).toBe('It waits');
  expect(await rowOf(page, 1).target.inputValue()).toBe('websocket-closes-at-once');
  expect(await rowOf(page, 2).target.inputValue()).toBe('WS-001');
});

test('what is wrong with an answer is said in its row', async ({ visit }) => {
  const { page } = await visit(submitPath('tree'), { site: 'added' });
  await isReady(page);
  await rowOf(page, 1).text.fill('It closes');
  await rowOf(page, 1).target.fill('websocket-app-close/4003');
  await rowOf(page, 2).text.fill('It opens');
  await rowOf(page, 2).target.fill('websocket-app-close/9999');
  await rowOf(page, 2)
    .fault.getByText(/^There is no incident, runbook or code/u)
    .waitFor(PATIENT);
  expect(await rowOf(page, 1).fault.count()).toBe(0);
  await rowOf(page, 2).target.fill('');
  await rowOf(page, 2).text.fill('It closes');
  await rowOf(page, 2).fault.getByText('stands there twice').waitFor(PATIENT);
  // An incident that is nobody's is told, for by now the ids are known.
  await rowOf(page, 2).text.fill('It opens');
  await rowOf(page, 2).target.fill('ZZ-999');
  await rowOf(page, 2)
    .fault.getByText(/^There is no incident, runbook or code "ZZ-999"/u)
    .waitFor(PATIENT);
});

test('an answer that is masked leads where it led, though a row above it is empty', async ({ visit }) => {
  const { page } = await visit(submitPath('tree'), { site: 'added' });
  await isReady(page);
  await fillFlags(page, {
    answer: ['Ask jo@example.org', '', 'It is empty'],
    to: ['websocket-closes-at-once', '', 'WS-001'],
  });
  await page.getByRole('button', { name: 'Mask it' }).click();
  await page.getByLabel('“Ask [e-mail]” leads to').waitFor(PATIENT);
  await expect
    .poll(() => page.getByLabel('“Ask [e-mail]” leads to').inputValue(), PATIENT)
    .toBe('websocket-closes-at-once');
  await expect.poll(() => page.getByLabel('“It is empty” leads to').inputValue(), PATIENT).toBe('WS-001');
});
