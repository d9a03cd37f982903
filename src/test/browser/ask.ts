import type { Locator, Page } from 'playwright-core';

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

/** Puts a text into the search box, as a paste does, and waits for the answer to it. */
export async function ask(page: Page, text: string): Promise<SearchParts> {
  const parts = searchParts(page);
  await parts.field.fill(text);
  await page.locator('[data-search][data-state="done"]').waitFor();
  return parts;
}
