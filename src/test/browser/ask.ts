import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The search box of a page that has one: see point by point what a reader sees. */
export interface SearchParts {
  readonly box: Locator;
  readonly field: Locator;
  readonly results: Locator;
}

export function searchParts(page: Page): SearchParts {
  const box = page.locator('[data-search]');
  return { box, field: box.locator('textarea'), results: box.locator('a[data-result]') };
}

/** Types a text into the search box, at once, and waits for the answer to it. */
export async function ask(page: Page, text: string): Promise<SearchParts> {
  const parts = searchParts(page);
  await parts.field.fill(text);
  await answered(page);
  return parts;
}

/** Pastes a text from the clipboard, as a reader does with a long log, and waits for the answer to it. */
export async function paste(page: Page, text: string): Promise<SearchParts> {
  const parts = searchParts(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await parts.field.focus();
  const before = await parts.field.inputValue();
  await page.keyboard.press('ControlOrMeta+V');
  // What stood there may have been answered before.
  await expect.poll(() => parts.field.inputValue()).not.toBe(before);
  await answered(page);
  return parts;
}

const answered = (page: Page): Promise<void> => page.locator('[data-search][data-state="done"]').waitFor();
