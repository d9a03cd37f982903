import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { incidentsBehind } from '../../core/tree/behind.ts';
import { outlineOf } from '../../core/tree/outline.ts';
import { checkContent } from '../../intake/check-content.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { test } from './visit.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const { library } = await checkContent(inject('sites').real.content, { today: TODAY });
const tree = library.trees.find(({ id }) => id === 'websocket');
if (tree === undefined) throw new Error('The content has no tree "websocket".');
const outline = outlineOf(tree, incidentsBehind(library, tree, TODAY));
const questionOf = (id: string): string => outline.questions.find((one) => one.id === id)?.question ?? '';

const ready = (page: Page) => page.locator('tree-walk[data-ready]').waitFor();
const answer = (page: Page, id: string) => page.locator(`a[data-answer="${id}"]`);
const heading = (page: Page) => page.locator('h1');
const pathAndQuery = (page: Page): string => page.url().slice(inject('sites').real.address.length);
/** Waits for a heading; what is asserted next is then there as well. */
const shows = (page: Page, text: string) =>
  page.locator('h1, .end.shown h2').filter({ hasText: text, visible: true }).waitFor();

test('an answer puts the next question in place, and the address holds the answers', async ({ visit }) => {
  const { page } = await visit('trees/websocket/');
  await ready(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  await answer(page, 'never').click();
  await shows(page, questionOf('never-connects'));
  expect(pathAndQuery(page)).toBe('trees/websocket/never-connects/?start=never');
  expect(await page.title()).toContain(questionOf('never-connects'));
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.locator('.way li').allTextContents()).toEqual([
    expect.stringContaining('It never connects'),
  ]);

  await answer(page, 'http-only').click();
  await shows(page, 'WS-001');
  expect(pathAndQuery(page)).toBe('trees/websocket/never-connects/?start=never&never-connects=http-only');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('WS-001');
  const end = page.locator('.end.shown');
  expect(await end.textContent()).toContain('Likely');
  expect(await end.locator('.go').getAttribute('href')).toBe('/incidents/ws-001/');
  expect(await page.locator('.asking').isVisible()).toBe(false);

  await page.goBack();
  await shows(page, questionOf('never-connects'));
  expect(await page.locator('.asking').isVisible()).toBe(true);
  await page.goBack();
  await shows(page, questionOf('start'));
  expect(pathAndQuery(page)).toBe('trees/websocket/');
  await page.goForward();
  await shows(page, questionOf('never-connects'));
  await page.goForward();
  await shows(page, 'WS-001');
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-same-page'))).toBe(true);

  await page.reload();
  await ready(page);
  await shows(page, 'WS-001');
  expect(await page.locator('.way li').count()).toBe(2);
});

test('a double click answers one question', async ({ visit }) => {
  const { page } = await visit('trees/websocket/');
  await ready(page);
  await answer(page, 'never').dblclick();
  await shows(page, questionOf('never-connects'));
  expect(pathAndQuery(page)).toBe('trees/websocket/never-connects/?start=never');
  await page.goBack();
  await shows(page, questionOf('start'));
});

test('a question opened by its own address knows the way to it', async ({ visit }) => {
  const { page } = await visit('trees/websocket/never-connects/');
  await ready(page);
  await answer(page, 'status').click();
  await shows(page, questionOf('upgrade-status'));
  expect(pathAndQuery(page)).toBe('trees/websocket/upgrade-status/?start=never&never-connects=status');
});

test('an answer is changed from the list of the way, and what follows it goes', async ({ visit }) => {
  const { page } = await visit('trees/websocket/?start=number&which-number=status&upgrade-status=refused');
  await ready(page);
  await shows(page, questionOf('upgrade-refused'));
  await page.locator('.way a[data-node="which-number"]').click();
  await shows(page, questionOf('which-number'));
  expect(pathAndQuery(page)).toBe('trees/websocket/which-number/?start=number');
  await page.getByRole('link', { name: 'Start again' }).click();
  await shows(page, questionOf('start'));
  expect(pathAndQuery(page)).toBe('trees/websocket/');
});

test('who does not know tries one end after the other, and what did not help is kept', async ({ visit }) => {
  const { page } = await visit('trees/websocket/error-text/?start=text', {
    viewport: { width: 320, height: 640 },
  });
  await ready(page);
  await answer(page, '-').click();
  const first = page.locator('.end.shown h2');
  await first.waitFor();
  const tried = (await first.textContent())?.trim() ?? '';
  expect(await page.locator('[data-said]').textContent()).toContain('You could not tell');
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);
  await page.locator('.end.shown [data-do="no"]').click();
  await page.locator('[data-ruled]').filter({ hasText: tried }).waitFor();
  expect((await first.textContent())?.trim()).not.toBe(tried);
  expect(page.url()).toContain('.no');
  await page.goBack();
  await shows(page, tried);
});

test('when nothing is left to try, it says so', async ({ visit }) => {
  const { page } = await visit('trees/websocket/?start=-');
  await ready(page);
  for (let i = 0; i < 200; i += 1) {
    if (await page.locator('#spent').isVisible()) break;
    const before = page.url();
    const onward = page.locator('.end.shown [data-do="no"], .asking a[data-answer="-"]');
    await onward.filter({ visible: true }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.locator('.end.shown h2, .asking').filter({ visible: true }).first().waitFor();
  }
  expect(await page.locator('#spent').isVisible()).toBe(true);
  expect(await page.locator('[data-ruled]').textContent()).toContain('WS-005');
});

test('what does not fit an address is said, and the rest counts', async ({ visit }) => {
  const forged = 'start=never&never-connects=gone&nowhere=x&%3Cb%3E=%3Cimg%20src=x%3E';
  const { page } = await visit(`trees/websocket/?${forged}`, { viewport: { width: 320, height: 640 } });
  await ready(page);
  await shows(page, questionOf('never-connects'));
  expect(await page.locator('[data-said]').textContent()).toContain('3 answers of this link no longer fit');
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalOverflow(page)).toEqual([]);
  await answer(page, 'http-only').click();
  await shows(page, 'WS-001');
  expect(pathAndQuery(page)).toBe('trees/websocket/never-connects/?start=never&never-connects=http-only');
  expect(await page.locator('[data-said]').isVisible()).toBe(false);
});

test('an end has an address without answers as well', async ({ visit }) => {
  const { page } = await visit('');
  await page.getByRole('link', { name: 'None of these', exact: true }).click();
  await ready(page);
  await shows(page, 'Debug a WebSocket');
  expect(pathAndQuery(page)).toBe('trees/websocket/?start=other');
  await page.locator('.end.shown').getByRole('link', { name: 'Change' }).click();
  await page.locator('.asking').filter({ visible: true }).waitFor();
  expect(await page.locator('.end').filter({ visible: true }).count()).toBe(0);
});

test('a whole walk with the keyboard alone', async ({ visit }) => {
  const { page } = await visit('trees/websocket/');
  await ready(page);
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    expect.unreachable(`40 times Tab did not lead to ${selector}`);
  };
  await tabTo('a[data-answer="at-once"]');
  await page.keyboard.press('Enter');
  await shows(page, questionOf('dropped-at-once'));
  await tabTo('summary');
  await page.keyboard.press('Enter');
  await tabTo('a[data-answer="both"]');
  await page.keyboard.press('Enter');
  await shows(page, 'WS-005');
  await tabTo('.end.shown .go');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/incidents/ws-005/');
});

test('commands of a question that was put in place can be copied', async ({ visit }) => {
  const { page } = await visit('trees/websocket/which-number/');
  await ready(page);
  await answer(page, 'close-code').click();
  await shows(page, questionOf('which-close-code'));
  await page.locator('summary').first().click();
  expect(await page.locator('copy-button button').first().isVisible()).toBe(true);
});

test('without the outline the links lead to the pages', async ({ visit }) => {
  const { page } = await visit('trees/', { breaks: true });
  await page.route('**/outline.json', (route) => route.abort());
  await page.goto('trees/websocket/', { waitUntil: 'networkidle' });
  await answer(page, 'never').click();
  await page.waitForURL('**/trees/websocket/never-connects/');
  expect(await heading(page).textContent()).toContain(questionOf('never-connects'));
});

test('a site below another address is walked the same', async ({ visit }) => {
  const { page } = await visit('trees/websocket/', { site: 'based' });
  await ready(page);
  await answer(page, 'never').click();
  await shows(page, questionOf('never-connects'));
  expect(new URL(page.url()).pathname).toBe('/kb/trees/websocket/never-connects/');
});
