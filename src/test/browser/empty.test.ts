import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { searchParts } from './ask.ts';
import { axeViolations, horizontalOverflow } from './audit.ts';
import { buildSite, forgetBuilds, PROJECT } from './build-site.ts';
import { builtPages } from './built-pages.ts';
import { test } from './visit.ts';

describe('a site without content', () => {
  test('says on its home page what to write first', async ({ visit }) => {
    const { page } = await visit('', { site: 'empty', viewport: { width: 320, height: 640 } });
    const main = page.locator('main');
    expect(await main.textContent()).toContain('Nothing is written up yet');
    for (const needed of [
      'content/vocabulary.yaml',
      'content/incidents/',
      'index.md',
      'symptoms:',
      'nextSteps:',
    ]) {
      expect(await main.textContent()).toContain(needed);
    }
    await main.locator('a[href^="/guide/"]').filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/guide/'));
  });

  test('has every list, each of which says that it is empty', async ({ visit }) => {
    const { page } = await visit('', { site: 'empty', viewport: { width: 320, height: 640 } });
    const lists = ['incidents/', 'trees/', 'runbooks/', 'codes/', 'services/'];
    expect(await builtPages(inject('sites').empty.folder)).toEqual(expect.arrayContaining(['', ...lists]));
    for (const path of ['', 'search/', ...lists]) {
      await page.goto(path);
      expect(await horizontalOverflow(page), path).toEqual([]);
      expect(await axeViolations(page), path).toEqual([]);
      expect(await page.locator('main').textContent(), path).toMatch(/\w{4}/u);
    }
  });

  test('has a search that knows nothing, and says so', async ({ visit }) => {
    const { page } = await visit('', { site: 'empty' });
    const { field, box } = searchParts(page);
    await field.fill('closed with 4003');
    await page.locator('[data-search][data-state="done"]').waitFor();
    expect(await box.getAttribute('data-verdict')).toBe('unknown');
    expect(await box.locator('[data-panel="unknown"]').isVisible()).toBe(true);
  });
});

describe('a build that cannot be right', () => {
  /** Builds a content folder of its own, into a folder that holds the site of yesterday. */
  async function build(prepare: (content: string) => Promise<void>) {
    const folder = await mkdtemp(join(PROJECT, '.cache', 'refused-'));
    const content = join(folder, 'content');
    const out = join(folder, 'dist');
    try {
      await mkdir(out);
      await writeFile(join(out, 'index.html'), 'yesterday');
      await prepare(content);
      const run = await buildSite(content, out);
      const files = await builtPages(out);
      return { ...run, content, isUntouched: files.length === 1 && existsSync(join(out, 'index.html')) };
    } finally {
      await forgetBuilds(content);
      await rm(folder, { recursive: true, force: true });
    }
  }

  test('stops at a content folder that does not exist, and says which', async () => {
    const { status, output, content, isUntouched } = await build(async () => {});
    expect(status).not.toBe(0);
    expect(output).toContain(`The content folder ${content} does not exist`);
    expect(output).toContain('CONTENT_DIR');
    expect(output).not.toMatch(/stack trace|^\s+at /imu);
    expect(isUntouched).toBe(true);
  });

  test('stops at an error in the content, says file and line, and leaves the last site alone', async () => {
    const { status, output, isUntouched } = await build(async (content) => {
      await cp(join(PROJECT, 'content'), content, { recursive: true });
      await writeFile(
        join(content, 'trees', 'broken.yaml'),
        'title: Broken\nsummary: Has no nodes\nnodez: []\n',
      );
    });
    expect(status).not.toBe(0);
    expect(output).toMatch(/trees\/broken\.yaml:3:1 .*nodez/u);
    expect(output).toMatch(/^\S*content\/trees\/broken\.yaml:3:1 unknown-key .*\n {4}\S/mu);
    expect(output).toMatch(/^\d+ errors?, \d+ warnings? in \d+ files; nothing was built\.$/mu);
    expect(output).not.toMatch(/stack trace|^\s+at /imu);
    expect(isUntouched).toBe(true);
  });
});
