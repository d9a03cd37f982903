import { describe, expect, inject } from 'vitest';
import { STATUS_NAMES } from '../../core/facets.ts';
import type { Ref } from '../../core/target.ts';
import { checkContent } from '../../intake/check-content.ts';
import { searchRecords } from '../../outlets/search-record.ts';
import { pathOf } from '../../site/links.ts';
import { ask, paste } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { NEW_INCIDENT } from './new-incident.ts';
import { test } from './visit.ts';

const { content, base } = inject('sites').real;
const { library } = await checkContent(content, { today: '2026-01-01' });
const records = searchRecords(library);
const incident = (id: string): Ref => ({ kind: 'incident', id });

const QUERIES: ReadonlyArray<readonly [query: string, right: Ref]> = [
  ['unexpected keyword argument user_id in the chat consumer', incident('WS-002')],
  ['onopen never fires, readyState 3, backend says accepted', incident('WS-003')],
  ['state enum is not JSON serializable when broadcasting', incident('WS-004')],
  ['Postman connects and is dropped at once, then again', incident('WS-005')],
  ['[WebSocket] Reconnecting in 2000ms (attempt 2/5)', incident('WS-001')],
  ['closed with 4003', { kind: 'code', id: 'websocket-app-close/4003' }],
];

describe.each(['', 'search/'])('the box at /%s', (path) => {
  test.for(QUERIES)('finds first what helps with: %s', async ([query, right], { visit }) => {
    const { page } = await visit(path);
    const { box, results } = await ask(page, query);
    const record = records.find(({ ref }) => pathOf(ref) === pathOf(right));
    const first = results.first();
    expect(await first.getAttribute('href')).toBe(base + pathOf(right));
    expect(await box.getAttribute('data-verdict')).toMatch(/^(?:known|likely)$/u);

    const text = await first.textContent();
    expect(record?.doing).toMatch(/\w/u);
    const status = Object.entries(STATUS_NAMES).find(([id]) => id === record?.status)?.[1] ?? '';
    for (const part of [record?.title, status, record?.doing]) expect(text).toContain(part);
    expect(text).toMatch(/Found by: \w/u);
  });
});

test('every result shows what it is and why it was found, best first, and is accessible', async ({
  visit,
}) => {
  const { page } = await visit('', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { results, box } = await ask(page, 'websocket closes and reconnects');
  const texts = await results.allTextContents();
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toMatch(/Found by: \w/u);
  expect(await box.locator('[data-said]').textContent()).toContain(`${texts.length} results, best first`);
  expect(await horizontalOverflow(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
});

test('what nobody has written up is said to be unknown, with ways on', async ({ visit }) => {
  const { page } = await visit('', { viewport: { width: 320, height: 640 } });
  const { box, results } = await ask(page, 'xylophone quagmire zzyzx');
  expect(await box.getAttribute('data-verdict')).toBe('unknown');
  expect(await results.count()).toBe(0);
  const panel = box.locator('[data-panel="unknown"]');
  expect(await panel.isVisible()).toBe(true);
  expect(await box.locator('[data-panel="failed"]').isVisible()).toBe(false);
  expect(await panel.locator('a').count()).toBeGreaterThanOrEqual(3);
  expect(await axeViolations(page)).toEqual([]);

  await ask(page, 'closed with 4003');
  expect(await panel.isVisible()).toBe(false);
});

test('an emptied box is idle again', async ({ visit }) => {
  const { page } = await visit('');
  const { field, box, results } = await ask(page, 'closed with 4003');
  for (const empty of ['', '   \n']) {
    await field.fill(empty);
    await page.locator('[data-search][data-state="idle"]').waitFor();
    expect(await results.count()).toBe(0);
    expect(await box.getAttribute('data-verdict')).toBeNull();
    await ask(page, 'closed with 4003');
  }
});

describe('bad input', () => {
  const PASTES: ReadonlyArray<readonly [name: string, text: string]> = [
    ['one letter', 'x'],
    ['1 MB', 'ERROR connection closed with 4003 by peer\n'.repeat(25_000)],
    ['1 MB without a blank', 'a1'.repeat(500_000)],
    ['punctuation', '!?… ---- """ ((( ]]] $$$ \\\\ ///'],
    ['HTML', '<img src=x onerror="document.title = 1"><script>document.title = 2</script> websocket'],
    ['emoji', '🔥🧯 👩‍🚒 websocket 🔥'],
    ['another script', 'веб-сокет закрывается 连接被关闭 الاتصال مغلق'],
    ['NUL', 'closed\u0000with\u00004003'],
    ['half a surrogate pair', 'websocket \ud83d closed'],
    ['names of built-in properties', '__proto__ constructor toString hasOwnProperty'],
  ];

  test.for(PASTES)('%s ends in an answer', async ([, text], { visit }) => {
    const { page } = await visit('');
    const title = await page.title();
    const { box } = text.length > 10_000 ? await paste(page, text) : await ask(page, text);
    expect(await box.getAttribute('data-verdict')).toMatch(/^(?:known|likely|unknown)$/u);
    expect(await box.locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe(title);
    expect(await horizontalOverflow(page)).toEqual([]);
  });
});

test('an incident that somebody adds is found in the next build', async ({ visit }) => {
  const { page } = await visit('', { site: 'added' });
  const { results } = await ask(page, NEW_INCIDENT.symptom);
  expect(await results.first().textContent()).toContain(NEW_INCIDENT.nextStep);
  await results.first().click();
  await page.waitForURL((url) => url.pathname === `/${NEW_INCIDENT.path}`);
  expect((await page.locator('h1').textContent())?.trim()).toBe(NEW_INCIDENT.title);
});

test('it works under a base path', async ({ visit }) => {
  const { page } = await visit('', { site: 'based' });
  const { results } = await ask(page, 'closed with 4003');
  await results.first().click();
  await page.waitForURL('**/kb/codes/websocket-app-close/4003/');
  expect(await page.locator('h1').textContent()).toContain('4003');
});

test('the page that is not there searches for the words of its address', async ({ visit }) => {
  // The one console error is the browser's own line about the answer 404.
  const { page, faults } = await visit('chat/unexpected-keyword-argument', { breaks: true });
  await page.locator('[data-search][data-state="done"]').waitFor();
  expect(await page.locator('a[data-result]').first().getAttribute('href')).toBe('/incidents/ws-002/');
  expect(faults).toMatchObject({ cspViolations: [], pageErrors: [], foreignRequests: [] });
  await expect.poll(() => faults.consoleErrors).toEqual([expect.stringContaining('404')]);
});
