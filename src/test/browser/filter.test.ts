import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { axeViolations } from './audit.ts';
import { test } from './visit.ts';

const { library } = await checkContent(inject('sites').real.content, { today: '2026-01-01' });
const incidents = library.incidents.map(({ id, data }) => ({
  id,
  status: data.status,
  services: data.services,
}));
const [first] = incidents;
if (first === undefined) throw new Error('There is no incident to filter.');
const { status } = first;
const service = first.services[0] ?? '';
const other = incidents.find(
  (incident) => incident.status !== status && !incident.services.includes(service),
);

const link = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"][data-value="${value}"]`);

/** Presses a value of a facet; what is not a short list is opened first. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  const group = page.locator('details:not([open])', { has: link(page, facet, value) });
  if ((await group.count()) > 0) await group.locator('summary').click();
  await link(page, facet, value).click();
}

/** The ids in sight, in order. */
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('incident-filter li[data-status]')
    .filter({ visible: true })
    .locator('a')
    .evaluateAll((links) =>
      links.map((row) => (row.getAttribute('href') ?? '').replace(/^.*\/([^/]+)\/$/u, '$1').toUpperCase()),
    );

const idsOf = (list: typeof incidents) => list.map(({ id }) => id);

test('narrows by one value and then another, keeps both in the address, and goes back and forward', async ({
  visit,
}) => {
  const { page } = await visit('incidents/');
  const all = idsOf(incidents);
  const some = idsOf(incidents.filter((incident) => incident.status === status));
  const few = idsOf(
    incidents.filter((incident) => incident.status === status && incident.services.includes(service)),
  );
  expect(await shown(page)).toEqual(all);
  expect(some.length).toBeLessThan(all.length);

  await choose(page, 'status', status);
  expect(new URL(page.url()).search).toBe(`?status=${status}`);
  expect(await shown(page)).toEqual(some);
  expect(await link(page, 'status', status).getAttribute('aria-current')).toBe('true');
  expect(await link(page, 'service', service).locator('[data-count]').textContent()).toBe(String(few.length));

  await choose(page, 'service', service);
  expect(new URL(page.url()).search).toBe(`?status=${status}&service=${service}`);
  expect(await shown(page)).toEqual(few);
  expect(await page.locator('incident-filter [data-said]').textContent()).toBe(
    `${few.length} of ${all.length} incidents`,
  );
  expect(await axeViolations(page)).toEqual([]);

  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(some);
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(all);
  await page.goForward();
  await expect.poll(() => shown(page)).toEqual(some);
  await page.reload();
  expect(await shown(page)).toEqual(some);
  await choose(page, 'status', status);
  expect(await shown(page)).toEqual(all);
});

test('says when nothing is left, and clears', async ({ visit }) => {
  if (other === undefined) throw new Error('Every incident has the status or the service of the first.');
  const { page } = await visit(`incidents/?status=${other.status}&service=${service}`);
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('[data-none]').isVisible()).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('[data-clear]').click();
  expect(await shown(page)).toEqual(idsOf(incidents));
  expect(await page.locator('[data-none]').isVisible()).toBe(false);
  expect(await page.locator('[data-clear]').isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe('');
});

test('takes any address: nonsense narrows to nothing or is ignored, and never runs', async ({ visit }) => {
  const { page } = await visit('incidents/?colour=red&status=&__proto__=x');
  expect(await shown(page)).toEqual(idsOf(incidents));
  await page.goto('incidents/?status=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&tag=constructor');
  expect(await shown(page)).toEqual([]);
  expect(await page.locator('main img').count()).toBe(0);
});

test('names what an address asks for in vain, and drops it alone', async ({ visit }) => {
  const { page } = await visit(`incidents/?tag=bogus&status=${status.toUpperCase()}`);
  const drop = page.locator('[data-unknown] a');
  expect(await drop.allTextContents()).toEqual(['Drop tag “bogus”, which no incident has']);
  expect(await shown(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await drop.click();
  expect(new URL(page.url()).search).toBe(`?status=${status}`);
  expect(await shown(page)).toContain(first.id);
  expect(await drop.count()).toBe(0);
});

test('on the page of one value, a further choice leads to the whole list with both', async ({ visit }) => {
  const { page } = await visit(`incidents/status/${status}/`);
  await choose(page, 'service', service);
  await page.waitForURL(`**/incidents/?status=${status}&service=${service}`);
  expect(await shown(page)).toContain(first.id);
});

test('works under a base path', async ({ visit }) => {
  const { page } = await visit('incidents/', { site: 'based' });
  await choose(page, 'status', status);
  expect(new URL(page.url()).pathname).toBe('/kb/incidents/');
  expect(await shown(page)).toContain(first.id);
});
