import { expect } from 'vitest';
import { ask, paste, searchParts } from './ask.ts';
import { axeViolations } from './audit.ts';
import { test } from './visit.ts';

const KNOWN = "AgentContext.__init__() got an unexpected keyword argument 'user_id'";

test('an older answer never overtakes a newer one', async ({ visit }) => {
  const { page, context } = await visit('');
  const { results } = await ask(page, 'closed with 4003');

  // What to do about a known error is fetched when it is shown. What the older answer still needs is held back until the newer one stands there.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHolding = true;
  const held: Array<Promise<void>> = [];
  await context.route('**/search-index/*/a*.bin', async (route) => {
    if (!isHolding) return route.continue();
    const going = released.then(() => route.continue());
    held.push(going);
    return going;
  });
  const { field } = searchParts(page);
  await field.fill(KNOWN);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isHolding = false;
  await ask(page, 'closed with 4001');
  expect(await results.first().textContent()).toContain('4001');

  const late = page.waitForEvent('requestfinished');
  release();
  await Promise.all([...held, late]);
  // The held-back files are there now: let the page do what it makes of them.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
  expect(await results.first().textContent()).toContain('4001');
});

test('typing letter by letter ends with the answer to the whole text', async ({ visit }) => {
  const { page } = await visit('');
  const { field, results } = searchParts(page);
  await field.pressSequentially('closed with 4001');
  await field.press('Backspace');
  await field.press('3');
  await page.locator('[data-search][data-state="done"]').waitFor();
  expect(await results.first().textContent()).toContain('4003');
});

test.for(['cut off', 'missing'] as const)(
  'an index that is %s is said to be, with the lists as the way on',
  async (how, { visit }) => {
    const { page, context } = await visit('', { breaks: true });
    await context.route('**/search-index/**', (route) =>
      how === 'missing' ? route.fulfill({ status: 404, body: 'Not found' }) : route.abort(),
    );
    const { box, results } = await ask(page, 'closed with 4003');
    expect(await results.count()).toBe(0);
    expect(await box.locator('[data-panel="unknown"]').isVisible()).toBe(false);
    const panel = box.locator('[data-panel="failed"]');
    expect(await panel.isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    const lists = await panel
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(lists).toContain('/incidents/');
    for (const list of lists) {
      const answer = await page.request.get(list ?? '');
      expect(answer.status(), list ?? '').toBe(200);
    }

    await context.unroute('**/search-index/**');
    await ask(page, 'closed with 4001');
    expect(await results.first().textContent(), 'once it is there again').toContain('4001');
  },
);

test('a paste goes nowhere: into no address, no request, no storage', async ({ visit }) => {
  const { page, context } = await visit('');
  const requests: string[] = [];
  context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const before = await page.evaluate(() => ({ address: location.href, length: history.length }));
  const marker = 'kennwortgeheim';
  const { results } = await paste(page, `${KNOWN}\npassword=${marker} Bearer ${marker}token`);

  expect(await page.evaluate(() => ({ address: location.href, length: history.length }))).toEqual(before);
  expect(requests.length).toBeGreaterThan(0);
  const links = await results.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    state: JSON.stringify(history.state),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  expect([...requests, ...links, JSON.stringify(kept)].filter((text) => text.includes(marker))).toEqual([]);
  expect(kept).toMatchObject({ local: [], session: [], cookies: '', databases: [], caches: [] });

  // Nor is it carried along to the page that was found, or back.
  await results.first().click();
  await page.waitForURL((url) => url.pathname !== '/');
  expect(page.url()).not.toContain(marker);
  expect(await page.evaluate(() => document.referrer)).not.toContain(marker);
});

test.for([
  ['of another version', '{"format":999,"records":1,"folder":"abcdef"}', 'of another version'],
  ['cut short', '{"format":1,"rec', 'damaged or cut short'],
] as const)(
  'an index %s has its own message, and can be tried again',
  async ([, manifest, said], { visit }) => {
    const { page, context } = await visit('search/');
    await context.route('**/search-index/manifest.json', (route) => route.fulfill({ body: manifest }));
    const { box, results } = await ask(page, 'closed with 4003');
    const panel = box.locator('[data-panel="failed"]');
    expect(await panel.textContent()).toContain(said);
    await context.unroute('**/search-index/manifest.json');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await results.first().waitFor();
    expect(await results.first().textContent()).toContain('4003');
  },
);

test('without a network it says so, and the search comes back with it', async ({ visit }) => {
  const { page, context } = await visit('search/', { breaks: true });
  await context.setOffline(true);
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
  const { box, results } = await ask(page, 'closed with 4003');
  expect(await box.locator('[data-trouble]').textContent()).toContain('You are offline');
  await context.setOffline(false);
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true);
  await box.getByRole('button', { name: 'Try again' }).click();
  await results.first().waitFor();
});

test('a browser that cannot unpack the index is told to be too old', async ({ visit }) => {
  const { page } = await visit('about:blank', { breaks: true });
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await page.goto('search/');
  const { box } = await ask(page, 'closed with 4003');
  expect(await box.locator('[data-trouble]').textContent()).toContain('too old');
  expect(await box.locator('[data-panel="failed"] a').count()).toBeGreaterThanOrEqual(4);
});
