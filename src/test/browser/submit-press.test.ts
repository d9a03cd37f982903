import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { submitPath } from '../../site/links.ts';
import { fillIn, isReady, PATIENT } from './fill-in.ts';
import { ANSWERS_OF, fillFlags } from './submit-answers.ts';
import { test } from './visit.ts';

/** What has the focus fits; a button that goes away must not leave the reader at the top of the page. */
const hasFocus = (page: Page, selector: string) =>
  expect
    .poll(() => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector), PATIENT)
    .toBe(true);

const isSaid = (page: Page, text: string) =>
  page
    .locator('[role="status"]')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: 'attached', ...PATIENT });

test('a button that goes when it is pressed gives the focus to what comes next', async ({ visit }) => {
  const { page } = await visit(submitPath('runbook'), { site: 'added' });
  await isReady(page);
  await page.locator('#submit-title').fill('Look at the ledger');
  await page.getByText(/^Kept on this device/u).waitFor(PATIENT);
  await page.reload();
  await isReady(page);
  await page.getByRole('button', { name: 'Throw it away' }).press('Enter');
  await hasFocus(page, '[data-do="undo-offer"]');
  await isSaid(page, 'The draft was thrown away.');
  await page.keyboard.press('Enter');
  await hasFocus(page, '[data-do="go-on"]');
  await page.keyboard.press('Enter');
  await hasFocus(page, '#submit-title');
  await isSaid(page, 'The draft is back in the form.');
  expect(await page.locator('#submit-title').inputValue()).toBe('Look at the ledger');

  await page.getByRole('button', { name: 'Throw the draft away' }).press('Enter');
  await hasFocus(page, '[data-do="undo"]');
  await isSaid(page, 'The draft was thrown away.');
  await page.keyboard.press('Enter');
  await hasFocus(page, '#submit-title');
  expect(await page.locator('#submit-title').inputValue()).toBe('Look at the ledger');
});

test.for(['Mask it', 'It may be read by all: leave it'])(
  '"%s" leads on to the ways out, and is said',
  async (name, { visit }) => {
    const { page } = await visit(submitPath('runbook'), { site: 'added' });
    await isReady(page);
    await fillFlags(page, { ...ANSWERS_OF.runbook, expect: ['Ask jo@example.org'] });
    await page.locator('[data-secrets]').waitFor(PATIENT);
    await page.getByRole('button', { name }).press('Enter');
    await hasFocus(page, '[data-propose]');
    await isSaid(page, name === 'Mask it' ? 'It is masked.' : 'It stays as it is.');
    await expect
      .poll(() => page.locator('#submit-expect').inputValue(), PATIENT)
      .toBe(name === 'Mask it' ? 'Ask [e-mail]' : 'Ask jo@example.org');
  },
);

test('what is left leads to its field', async ({ visit }) => {
  const { page } = await visit(submitPath('code'), { site: 'added' });
  await isReady(page);
  await page.locator('[data-left-list]').getByRole('button', { name: 'What to do' }).press('Enter');
  await hasFocus(page, '#submit-action');
  await page.getByRole('button', { name: 'Show me the first' }).press('Enter');
  await hasFocus(page, '#submit-family');
});

/** What a page did with the clipboard and with windows. */
interface Done {
  readonly copied: readonly string[];
  readonly opened: number;
}

const done = (page: Page): Promise<Done> =>
  page.evaluate(() => (globalThis as typeof globalThis & { done: Done }).done);

const LONG = 'A long story. '.repeat(700);

test.for(['allowed', 'denied', 'missing'] as const)(
  'where windows are blocked and the clipboard is %s, what is too long for a link still goes out',
  async (clipboard, { visit }) => {
    const { page, context } = await visit('about:blank', { site: 'added' });
    await page.addInitScript((how) => {
      const did = { copied: [] as string[], opened: 0 };
      Object.assign(globalThis, { done: did });
      globalThis.open = () => {
        did.opened += 1;
        return null;
      };
      const writeText = (text: string): Promise<void> => {
        if (how === 'denied') return Promise.reject(new DOMException('no', 'NotAllowedError'));
        did.copied.push(text);
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', {
        value: how === 'missing' ? undefined : { writeText },
      });
    }, clipboard);
    await page.goto(submitPath('incident'));
    await isReady(page);
    await fillIn(page);
    await page.getByText('More, where you know it').click();
    await page.locator('#submit-else').fill(LONG);
    await page.getByText(/its text is too long for a link/iu).waitFor(PATIENT);

    await context.route('https://github.com/**', (route) => route.fulfill({ body: 'the page of the forge' }));
    const opening = context.waitForEvent('page', PATIENT);
    await page.locator('[data-propose]').click();
    const forge = await opening;
    await forge.waitForURL(/^https:\/\/github\.com\/acme\/kb\/new\/main/u, PATIENT);
    expect(await forge.evaluate(() => opener)).toBe(null);

    await page.bringToFront();
    if (clipboard === 'allowed') await isSaid(page, 'Copied: paste it on the page that opened.');
    else await isSaid(page, 'The browser does not let the page copy.');
    const file = page.locator('[data-file]');
    // The file shows itself where it has to be copied by hand.
    await file.waitFor({ state: clipboard === 'allowed' ? 'hidden' : 'visible', ...PATIENT });
    const text = (await file.textContent()) ?? '';
    expect(text).toContain(LONG.trim());
    expect(await done(page)).toEqual({ copied: clipboard === 'allowed' ? [text] : [], opened: 0 });
  },
);
