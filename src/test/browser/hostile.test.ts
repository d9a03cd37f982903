import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Preview, preview } from '../../site/preview.ts';
import { BASE_FILES, type Contribution, put } from '../hostile/contribution.ts';
import { CONTRIBUTIONS } from '../hostile/contributions.ts';
import { PLANTED } from '../hostile/data.ts';
import { png } from '../png.ts';
import { watchPage } from './audit.ts';
import { type BuildRun, buildSite, forgetBuilds, PROJECT } from './build-site.ts';
import { builtPages } from './built-pages.ts';
import { launchChromium } from './chromium.ts';
import { NO_FAULTS } from './visit.ts';

/** A value of the builder's environment, and of a file beside the content, that no page may hold. */
const CANARY = 'canary-of-the-builder-4711';

let folder: string;
let shown: BuildRun;
let refused: BuildRun;
let site: Preview;
let browser: Browser;

beforeAll(async () => {
  await mkdir(join(PROJECT, '.cache'), { recursive: true });
  folder = await mkdtemp(join(PROJECT, '.cache', 'hostile-'));
  await mkdir(join(folder, 'outside'));
  await writeFile(join(folder, 'outside/secret.md'), CANARY);
  vi.stubEnv('FIXPOINT_CANARY', CANARY);
  shown = await build('shown', ({ refused }) => refused.length === 0);
  refused = await build('refused', () => true);
  vi.unstubAllEnvs();
  site = await preview({ folder: join(folder, 'shown/dist'), base: '/', port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  for (const name of ['shown', 'refused']) await forgetBuilds(join(folder, name, 'content'));
  await rm(folder, { recursive: true });
});

test('what is refused stops the build, which writes nothing and repeats no secret', async () => {
  expect(refused.status).not.toBe(0);
  for (const { name, refused: codes } of CONTRIBUTIONS)
    for (const code of codes) expect(refused.output, name).toContain(code);
  await expect(stat(join(folder, 'refused/dist'))).rejects.toThrow('ENOENT');
  for (const secret of [...PLANTED, CANARY]) expect(refused.output).not.toContain(secret);
});

test('what is shown is built, and no file of it holds a secret or anything of the builder', async () => {
  expect(shown.output).toContain('Complete!');
  expect(shown.status).toBe(0);
  const dist = join(folder, 'shown/dist');
  const holders: string[] = [];
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1');
    for (const secret of [...PLANTED, CANARY, PROJECT, 'root:x:0'])
      if (text.includes(secret))
        holders.push(`${file.parentPath.slice(dist.length)}/${file.name}: ${secret}`);
  }
  expect(holders).toEqual([]);
});

test('on every page nothing runs, nothing leaves, and nothing looks like a part of the page', async () => {
  const pages = (await builtPages(join(folder, 'shown/dist'))).filter((page) => !page.startsWith('guide/'));
  expect(pages.filter((page) => /\/h-\d+\//u.test(page)).length).toBeGreaterThan(20);
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const faults = await watchPage(page, site.address);
  for (const path of pages) {
    await page.goto(path);
    expect(await intruders(page), path).toEqual([]);
  }
  expect(dialogs).toEqual([]);
  expect({ ...faults, consoleErrors: [] }).toEqual(NO_FAULTS);
  await context.close();
});

test('the image is shown in its size, and its file is an image and nothing else', async () => {
  const page = await browser.newPage({ baseURL: site.address });
  const number =
    CONTRIBUTIONS.findIndex(({ name }) => name === 'an image with a script and secrets behind it') + 1;
  await page.goto(`incidents/h-${number}/`);
  const image = page.locator('main img');
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  expect(await image.evaluate((one) => one.getAttributeNames())).toEqual([
    'src',
    'alt',
    'width',
    'height',
    'loading',
    'decoding',
  ]);
  const answer = await page.request.get((await image.getAttribute('src')) ?? '');
  expect(answer.headers()['content-type']).toBe('image/png');
  expect(Buffer.compare(await answer.body(), png(40, 30))).toBe(0);
  await page.close();
});

async function build(name: string, isTaken: (contribution: Contribution) => boolean): Promise<BuildRun> {
  const content = join(folder, name, 'content');
  put(content, { files: BASE_FILES });
  for (const contribution of CONTRIBUTIONS.filter(isTaken)) put(content, contribution);
  return buildSite(content, join(folder, name, 'dist'));
}

/** Elements, attributes and anchors of a page that only a stranger could have put there. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const ids = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc')
          found.push(`${name} ${attribute}`);
        const isAddress = ['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(attribute);
        if (isAddress && !/^(?:https?:|mailto:)/u.test(new URL(value, location.href).href))
          found.push(`${name} ${value}`);
      }
      if (element.id !== '' && ids.has(element.id)) found.push(`#${element.id} twice`);
      ids.add(element.id);
      // An anchor must not stand for something that scripts look up by a bare name.
      if (element.id !== '' && Object.hasOwn(window, element.id)) found.push(`#${element.id} shadows`);
      if (['iframe', 'object', 'embed', 'base', 'applet', 'math'].includes(name)) found.push(name);
      if (
        name === 'script' &&
        !element.hasAttribute('src') &&
        element.getAttribute('type') !== 'application/json'
      )
        found.push('inline script');
      if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') found.push('refresh');
    }
    return found;
  });
}
