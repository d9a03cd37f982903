import { expect } from 'vitest';
import { ask, searchParts } from './ask.ts';
import { test } from './visit.ts';

test('results stay in place under a pointer that moved into them, until it leaves', async ({ visit }) => {
  const { page, context } = await visit('search/', { viewport: { width: 1280, height: 900 } });
  const { results, box, field } = await ask(page, 'closed with 4003');
  const before = await results.allTextContents();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route('**/search-index/*/a*.bin', async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest('**/search-index/*/a*.bin');
  await field.fill("AgentContext.__init__() got an unexpected keyword argument 'user_id'");
  await asked;
  await results.nth(1).hover();
  release();
  await box.getByText('A newer answer shows when you leave the list.').waitFor();
  expect(await results.allTextContents()).toEqual(before);
  await page.mouse.move(5, 5);
  await page.locator('[data-search][data-verdict="known"]').waitFor();
  expect(await results.first().getAttribute('href')).toBe('/incidents/ws-002/');
});

test('a pointer that only rests on the list holds nothing', async ({ visit }) => {
  const { page } = await visit('search/', { viewport: { width: 1280, height: 900 } });
  await ask(page, 'closed with 4003');
  await searchParts(page).results.nth(1).hover();
  const { results } = await ask(page, 'closed with 4001');
  expect(await results.first().textContent()).toContain('4001');
});
