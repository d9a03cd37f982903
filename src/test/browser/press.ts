import type { Locator } from 'playwright-core';

/**
 * Presses a button that says for a moment what came of it, and waits until it does. It is looked for from before the
 * press on: on a slow machine the moment may be over when the press is.
 */
export async function pressed(button: Locator, says: string): Promise<void> {
  const said = button.filter({ hasText: says }).waitFor();
  await Promise.all([said, button.click()]);
}
