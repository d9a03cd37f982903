import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a page may take for what a key sets off, in milliseconds: machines are slow at times. */
export const PATIENT = { timeout: 30_000 };

/** Answers that make a write-up which a check accepts, by the label of their field. */
export const ANSWERS: ReadonlyArray<readonly [label: string, text: string]> = [
  ['What is broken', 'Refunds are stuck behind the *ledger*: nothing is booked'],
  ['What you see', 'No refund is booked\nThe queue grows'],
  ['What is to be done next', 'Ask for the last booked sequence number'],
];

/** The page is upgraded, and has judged what stands in it. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('submit-form:not([hidden]) .preview h2').first().waitFor(PATIENT);
}

/** Fills in what every write-up needs. */
export async function fillIn(page: Page): Promise<void> {
  for (const [label, text] of ANSWERS) await page.getByLabel(label, { exact: false }).first().fill(text);
  await page.locator('[data-field="service"] input').first().check();
}

/** The file stands ready to be sent. */
export async function fileText(page: Page): Promise<string> {
  await page.locator('[data-ways]').waitFor(PATIENT);
  return (await page.locator('[data-file]').textContent()) ?? '';
}

/** Presses Tab until an element that fits has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`no key leads to ${selector}`);
}

/** Puts a text that is too long to be typed into a field, as a paste would. */
export const putLong = (page: Page, selector: string, text: string): Promise<void> =>
  page.locator(selector).evaluate((field, long) => {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = long;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
