import { expect, inject } from 'vitest';
import { countWords } from '../../core/search/words.ts';
import { checkContent } from '../../intake/check-content.ts';
import { fieldWords } from '../../outlets/pagefind-record.ts';
import { searchRecords } from '../../outlets/search-record.ts';
import { ask, paste, searchParts } from './ask.ts';
import { axeViolations } from './audit.ts';
import { test } from './visit.ts';

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });
const records = searchRecords(library).map((record) => ({
  title: record.title,
  words: Object.values(fieldWords(record)).flat(),
}));
const { counts } = countWords(records.map(({ words }) => words));
/** Records of which each has a word that no other has: questions whose answers have nothing in common. */
const apart = records.flatMap(({ title, words }) => {
  const own = words.find((word) => counts[word] === 1 && /^[a-z]{5,}$/u.test(word));
  return own === undefined ? [] : [{ title, own }];
});

test('an older answer never overtakes a newer one', async ({ visit }) => {
  const [older, newer] = apart;
  if (!older || !newer) throw new Error('The content has no two records with words of their own.');
  const { page, context } = await visit('');
  const { results } = await ask(page, 'closed with 4003');

  // What the older answer still needs is held back until the newer one stands there.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHolding = true;
  const held: Array<Promise<void>> = [];
  await context.route('**/pagefind/**', async (route) => {
    if (!isHolding) return route.continue();
    const going = released.then(() => route.continue());
    held.push(going);
    return going;
  });
  const { field } = searchParts(page);
  await field.fill(older.own);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  isHolding = false;
  await ask(page, newer.own);
  expect(await results.first().textContent()).toContain(newer.title);

  const late = page.waitForEvent('requestfinished');
  release();
  await Promise.all([...held, late]);
  // The held-back files are there now: let the page do what it makes of them.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))));
  expect(await results.first().textContent()).toContain(newer.title);
  expect(await results.count()).toBe(1);
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
    await context.route('**/pagefind/**', (route) =>
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

    await context.unroute('**/pagefind/**');
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
  const { results } = await paste(
    page,
    `password=${marker} websocket closed with 4003\nBearer ${marker}token`,
  );

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
