import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFiles } from '../../browser/search/files-retriever.ts';
import { searchFiles } from '../../core/search/files/search-files.ts';
import { forgetBuilds, PROJECT } from './build-site.ts';
import { startDev } from './dev-server.ts';

const WELL = join(PROJECT, 'src/test/fixtures/well');
const SOON = { timeout: 60_000, interval: 200 };

test('while one writes, page and search show the change, and the terminal says what is wrong', async () => {
  const folder = await mkdtemp(join(PROJECT, '.cache', 'dev-'));
  const content = join(folder, 'content');
  const file = join(content, 'incidents/a-1-orders/index.md');
  await cp(WELL, content, { recursive: true });
  // As most sites have it; the server then sees addresses that it has taken the base from.
  await writeFile(join(content, 'site.yaml'), 'name: Ours\nbase: /kb/\n');
  const written = await readFile(file, 'utf8');
  // In one go, as many editors save: a file is never seen half written.
  const change = async (from: string, to: string) => {
    const next = join(folder, 'next.md');
    await writeFile(next, written.replace(from, to));
    await rename(next, file);
  };
  const dev = await startDev(content);
  const textOf = async (path: string) => {
    const response = await fetch(new URL(path, dev.address));
    expect(response.status, path).toBe(200);
    return response.text();
  };
  const found = async (text: string) => {
    const answer = await searchFiles(text, await openFiles(dev.address));
    return answer.found.filter(({ record }) => record.startsWith('incident/')).length;
  };
  try {
    expect(await found('pending')).toBe(1);
    expect(await found('zahlungen')).toBe(0);
    expect(await textOf('incidents/a-1/')).toContain('Orders stay pending');

    await change('title: Orders', 'title: Zahlungen');
    await expect.poll(() => textOf('incidents/a-1/'), SOON).toContain('Zahlungen stay pending');
    await expect.poll(() => found('zahlungen'), SOON).toBe(1);

    expect(dev.output()).not.toContain('unknown-reference');
    await change('severity: SEV3', 'severity: SEVERE\nrelated: [A-77]');
    await expect
      .poll(dev.output, SOON)
      .toMatch(/content\/incidents\/a-1-orders\/index\.md:5:1 wrong-value /u);
    await expect
      .poll(dev.output, SOON)
      .toMatch(/index\.md:6:11 unknown-reference There is no incident "A-77"/u);
    expect(dev.output()).not.toContain('well again');

    await change('', '');
    await expect.poll(dev.output, SOON).toContain('All content is well again');
  } finally {
    await dev.stop();
    await forgetBuilds(content);
    await rm(folder, { recursive: true, force: true });
  }
});
