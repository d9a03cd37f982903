import { expect, inject } from 'vitest';
import { questionsOf } from '../../core/tree/questions.ts';
import { checkContent } from '../../intake/check-content.ts';
import { hrefOf, pathOf } from '../../site/links.ts';
import { test } from './visit.ts';

const off = { javaScriptEnabled: false } as const;
const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });

test.for(library.trees)('$id: every answer leads on to a question or to an end', async (tree, { visit }) => {
  const { page } = await visit('trees/', off);
  const start = hrefOf({ kind: 'tree', id: tree.id });
  await page.locator(`main a[href="${start}"]`).first().click();
  await page.waitForURL(`**${start}`);
  const waiting = [new URL(page.url()).pathname];
  const seen = new Set(waiting);
  let clicks = 0;
  for (const question of waiting) {
    await page.goto(question);
    const links = page.locator('#answers + ol a');
    const answers = await links.count();
    expect(answers, question).toBeGreaterThan(0);
    for (let i = 0; i < answers; i += 1) {
      if (i > 0) await page.goto(question);
      const link = links.nth(i);
      const promised = await link.getAttribute('href');
      await link.click();
      clicks += 1;
      // What is hidden is known once the style sheets are there, which this waits for.
      await page.waitForURL(({ pathname, hash }) => promised === (hash === '' ? pathname : hash));
      const { pathname, hash } = new URL(page.url());
      expect(await page.title()).not.toMatch(/^Page not found/u);
      expect((await page.locator('h1').textContent())?.trim()).toMatch(/\w/u);
      // An end stands in the page of its question, in place of the answers.
      expect(await page.locator('#answers').isVisible(), promised ?? '').toBe(hash === '');
      expect(await page.locator('.end').filter({ visible: true }).count()).toBe(hash === '' ? 0 : 1);
      if (hash !== '') {
        const end = page.locator(`${hash} a:not([data-do])`).first();
        const response = await page.request.get((await end.getAttribute('href')) ?? '');
        expect(response.status(), promised ?? '').toBe(200);
      }
      if (hash === '' && !seen.has(pathname)) {
        seen.add(pathname);
        waiting.push(pathname);
      }
    }
  }
  const questions = questionsOf(tree);
  expect(seen.size).toBe(questions.length);
  expect(clicks).toBe(questions.flatMap(({ answers }) => answers).length);
});

test.for(library.trees)('$id: somebody who does not know gets on', async (tree, { visit }) => {
  const { page } = await visit('trees/', off);
  for (const { node } of questionsOf(tree)) {
    await page.goto(pathOf({ kind: 'node', id: `${tree.id}/${node.id}` }));
    await page.getByRole('link', { name: 'I don’t know' }).click();
    const tries = page.locator('#unsure ol a');
    await tries.first().waitFor();
    const before = page.url();
    await tries.first().click();
    await page.waitForURL(({ href }) => href !== before);
  }
});

test('links narrow the list of incidents', async ({ visit }) => {
  const { page } = await visit('incidents/', off);
  const status = library.incidents[0]?.data.status ?? '';
  const wanted = library.incidents.filter(({ data }) => data.status === status);
  const link = page.locator(`[data-facet="status"][data-value="${status}"]`);
  expect(await link.locator('[data-count]').textContent()).toBe(String(wanted.length));
  await link.click();
  await page.waitForURL(`**/incidents/status/${status}/`);
  const rows = page.locator('main li[data-status]').filter({ visible: true });
  expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-status')))).toEqual(
    wanted.map(() => status),
  );
  await page.locator('[data-clear]').click();
  await page.waitForURL('**/incidents/');
  expect(await page.locator('main li[data-status]').count()).toBe(library.incidents.length);
});

test.for(['', 'search/', '404.html'])(
  '/%s says that search needs JavaScript and where to go',
  async (path, { visit }) => {
    const { page } = await visit(path, off);
    const said = page.locator('noscript p', { hasText: 'needs JavaScript' });
    expect(await said.isVisible()).toBe(true);
    const ways = await said
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(expect.arrayContaining(['/trees/', '/incidents/']));
  },
);

test('nothing that only works with JavaScript is shown', async ({ visit }) => {
  const { page } = await visit('runbooks/debug-websocket/', off);
  expect(await page.locator('copy-button').count()).toBeGreaterThan(0);
  expect(await page.locator('button').filter({ visible: true }).count()).toBe(0);
});
