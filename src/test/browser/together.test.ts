import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { parseDocument } from 'yaml';
import { type Preview, preview } from '../../site/preview.ts';
import { readSite } from '../../site/read-site.ts';
import { FAULTY, files, type Host, indexFiles, startHost } from '../together/hosts.ts';
import { ask, searchParts } from './ask.ts';
import { axeViolations, horizontalOverflow, watchPage } from './audit.ts';
import { buildSite, forgetBuilds, PROJECT } from './build-site.ts';
import { NEW_INCIDENT } from './new-incident.ts';
import { test } from './visit.ts';

const LATE = indexFiles([
  {
    id: 'incident/NET-1',
    title: 'Edge proxy drops quagmire tunnels',
    line: 'WARN quagmire tunnel reset by edge',
  },
  { id: 'incident/NET-2', title: '<img src=x onerror="document.title=1"> zyzzyva closed with 4003' },
]);

/** How the host called Late answers just now: at once, when it is let, or never. */
let late: 'at once' | 'when let' | 'never' = 'at once';
let letGo: Array<() => void> = [];
let hosts: ReadonlyMap<string, Host>;
let two: Preview;
let site: Preview;
let folder: string;

beforeAll(async () => {
  const { added } = inject('sites');
  two = await preview({ folder: added.folder, base: added.base, port: 0, isShared: true });
  const started = FAULTY.map(async ([name, , answering]) => [name, await startHost(answering)] as const);
  const others = [
    startHost((path, response) => {
      const answer = () => files(LATE)(path, response);
      if (late === 'at once') answer();
      else if (late === 'when let') letGo.push(answer);
    }).then((host) => ['Late', host] as const),
    startHost(files(LATE), { isShared: false }).then((host) => ['Closed', host] as const),
  ];
  hosts = new Map(await Promise.all([...others, ...started]));

  folder = await mkdtemp(join(PROJECT, '.cache', 'together-'));
  const content = join(folder, 'content');
  await mkdir(content);
  await cp(join(PROJECT, 'content'), content, { recursive: true });
  const settings = parseDocument(await readFile(join(content, 'site.yaml'), 'utf8'));
  settings.set('federated', [
    { name: 'Team two', url: two.address },
    ...[...hosts].map(([name, { address }]) => ({ name, url: address })),
  ]);
  await writeFile(join(content, 'site.yaml'), settings.toString());
  const { status, output } = await buildSite(content, join(folder, 'dist'));
  if (status !== 0) throw new Error(output);
  const named = (await readSite(content)).others;
  site = await preview({ folder: join(folder, 'dist'), base: '/', port: 0, others: named });
});

afterAll(async () => {
  await Promise.all([site, two, ...hosts.values()].map((host) => host.close()));
  await forgetBuilds(join(folder, 'content'));
  await rm(folder, { recursive: true, force: true });
});

const withSite = test.extend('open', async ({ browser }, { onCleanup }) => {
  late = 'at once';
  letGo = [];
  const contexts: BrowserContext[] = [];
  onCleanup(async () => {
    for (const context of contexts) await context.close();
  });
  return async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: site.address, ...options });
    contexts.push(context);
    const page = await context.newPage();
    const faults = await watchPage(page, site.address);
    await page.goto(path, { waitUntil: 'networkidle' });
    return { page, faults };
  };
});

const othersAsked = () => [...hosts.values()].reduce((sum, { asked }) => sum + asked.length, 0);

/**
 * Waits for the answer of all sites. On a machine that is busy a site may be late that would answer: it joins when it
 * is asked again, as a reader does it.
 */
async function together(page: Page): Promise<void> {
  for (;;) {
    await expect.poll(() => leftOut(page)).toBeDefined();
    const slow = (await leftOut(page))?.filter((row) => / did not answer in time/u.test(row)) ?? [];
    if (slow.every((row) => late !== 'at once' && row.startsWith('Late '))) return;
    await page.locator('[data-others-said]').getByRole('button', { name: 'Ask again' }).click();
  }
}

/** What is said of the sites that were left out; undefined while an answer is awaited. */
const leftOut = (page: Page): Promise<readonly string[] | undefined> =>
  page.locator('[data-search]').evaluate((box: HTMLElement) => {
    if (box.dataset.state !== 'done' || box.dataset.others !== 'done') return undefined;
    return [...box.querySelectorAll('[data-others-said] li')].map(({ textContent }) => textContent);
  });

/** What stands there while other sites are awaited, noted in the page: two seconds later it may be gone. */
const noteWhileAsking = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('[data-search]');
    if (box === null) throw new Error('The page has no search box.');
    new MutationObserver((_, observer) => {
      if (box.dataset.others !== 'asking' || box.dataset.state !== 'done') return;
      observer.disconnect();
      document.documentElement.dataset.asking = JSON.stringify({
        said: box.querySelector('[data-said]')?.textContent,
        first: box.querySelector('a[data-result]')?.getAttribute('href'),
      });
    }).observe(box, { attributes: true });
  });

withSite('a write-up of another site is found, with its site and a link to it', async ({ open }) => {
  const { page } = await open('', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const { results } = await ask(page, NEW_INCIDENT.symptom);
  await together(page);
  const first = results.first();
  expect(await first.textContent()).toContain('On Team two');
  expect(await first.getAttribute('href')).toBe(two.address + NEW_INCIDENT.path);
  expect(await first.getAttribute('rel')).toBe('noreferrer');
  expect(await horizontalOverflow(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await first.click();
  await page.waitForURL(two.address + NEW_INCIDENT.path);
});

withSite('a known error of another site shows its fix right there', async ({ open }) => {
  const { page } = await open('search/');
  const { box, results } = await ask(page, '2031-01-01T00:00:00Z WARN quagmire tunnel reset by edge');
  await together(page);
  expect(await box.getAttribute('data-verdict')).toBe('known');
  expect(await results.first().textContent()).toContain('On Late');
  expect(await box.locator('.answer').textContent()).toContain('Mend Edge proxy drops quagmire tunnels');
});

withSite('what both have is shown once, with both names, and the own one leads', async ({ open }) => {
  const { page } = await open('');
  const { results } = await ask(page, 'closed with 4003');
  await together(page);
  const texts = await results.allTextContents();
  expect(texts.filter((text) => text.includes('Also on Team two')).length).toBeGreaterThan(0);
  expect(await results.first().getAttribute('href')).toBe('/codes/websocket-app-close/4003/');
});

withSite('nothing of another site is more than text here', async ({ open }) => {
  const { page } = await open('');
  const title = await page.title();
  const { box } = await ask(page, 'zyzzyva');
  await together(page);
  expect(await box.locator('[data-results]').textContent()).toContain('<img src=x');
  expect(await box.locator('img').count()).toBe(0);
  expect(await page.title()).toBe(title);
});

withSite(
  'no other host is asked before something is searched, and then only those named',
  async ({ open }) => {
    const before = othersAsked();
    for (const path of ['', 'search/', 'incidents/ws-001/', 'not/there/']) {
      const { page, faults } = await open(path);
      if (path === '') {
        // What the own site has for a search is fetched with the first focus; then others could be asked as well.
        const own = page.waitForResponse('**/search-index/manifest.json');
        await searchParts(page).field.focus();
        await own;
      }
      expect(faults.foreignRequests, path).toEqual([]);
    }
    expect(othersAsked()).toBe(before);

    const { page, faults } = await open('');
    await ask(page, 'closed with 4003');
    await together(page);
    const named = [two, ...hosts.values()].map(({ address }) => new URL(address).host);
    const asked = () => [...new Set(faults.foreignRequests.map((address) => new URL(address).host))].sort();
    await expect.poll(asked).toEqual(named.sort());
    expect(faults).toMatchObject({ cspViolations: [], pageErrors: [] });
  },
);

withSite(
  'own results stand there while others are awaited, and what comes late joins them',
  async ({ open }) => {
    late = 'when let';
    const { page } = await open('');
    await noteWhileAsking(page);
    const { results } = await ask(page, 'closed with 4003');
    const noted = () => page.locator('html').getAttribute('data-asking');
    await expect.poll(noted).toContain('Asking 8 other sites');
    expect(JSON.parse((await noted()) ?? '')).toMatchObject({ first: '/codes/websocket-app-close/4003/' });
    await expect.poll(() => letGo.length).toBe(1);
    late = 'at once';
    for (const go of letGo) go();
    await together(page);
    expect((await results.allTextContents()).some((text) => text.includes('On Late'))).toBe(true);
  },
);

withSite(
  'each site that is left out is named with the reason, and the own results stay',
  async ({ open }) => {
    late = 'never';
    const { page } = await open('search/', { viewport: { width: 320, height: 640 } });
    const { box, results } = await ask(page, 'closed with 4003');
    await together(page);
    expect(await results.first().textContent()).toContain('4003');
    const said = box.locator('[data-others-said]');
    const rows = await said.locator('li').allTextContents();
    const reasons = [
      ['Late', /did not answer in time/u],
      ['Closed', /cannot be reached, or does not allow this site to read it/u],
      ...FAULTY.map(([name, told]) => [name, told] as const),
    ] as const;
    for (const [name, reason] of reasons) {
      expect(
        rows.find((row) => row.startsWith(`${name} `)),
        name,
      ).toMatch(reason);
    }
    expect(await box.locator('[data-said]').textContent()).toMatch(/Without \d of 8 sites\./u);
    expect(await horizontalOverflow(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    // One that hangs does not take the others' time.
    const { results: both } = await ask(page, NEW_INCIDENT.symptom);
    await together(page);
    expect(await both.first().textContent()).toContain('On Team two');
    // Two manifests and no end: the gigabyte was not taken.
    expect(hosts.get('Flood')?.sent()).toBeLessThan(256 * 2 ** 20);
  },
);

withSite('an older answer of other sites never overtakes a newer own one', async ({ open }) => {
  late = 'when let';
  const { page } = await open('');
  await ask(page, 'quagmire tunnels');
  await expect.poll(() => letGo.length).toBe(1);
  const { results, field } = searchParts(page);
  await field.fill('closed with 4003');
  await results.first().waitFor();
  late = 'at once';
  for (const go of letGo) go();
  await together(page);
  expect(await results.first().getAttribute('href')).toBe('/codes/websocket-app-close/4003/');
});
