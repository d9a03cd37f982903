import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { mark, startRun } from './follow.ts';
import { test } from './visit.ts';

const ROOT = join(import.meta.dirname, '../../..');
const RUNBOOK = 'websocket-closes-at-once';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixpoint-between-'));
});
afterAll(() => rm(folder, { recursive: true }));

const follow = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'follow', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

test('a run begun in the terminal is ended in the browser, and its draft passes the check', async ({
  visit,
}) => {
  const record = join(folder, 'run.json');
  const begun = follow(
    RUNBOOK,
    '--record',
    record,
    '--answers',
    'BACKEND=http://127.0.0.1:8001,check-setting=2',
  );
  expect(begun.stderr).toContain('switch-heartbeat-off');

  const { page } = await visit('runs/');
  await page.locator('input[type="file"]').setInputFiles(record);
  await page.getByRole('link', { name: /^Resume/u }).click();
  await page.locator('[data-step="check-setting"][data-standing="done"]').waitFor();
  expect(await page.locator('#value-backend').inputValue()).toBe('http://127.0.0.1:8001');
  await mark(page, 'switch-heartbeat-off', 'Done');
  await mark(page, 'restart-frontend', 'Done');
  await page
    .locator('[data-step="test-debug-page"]')
    .getByRole('button', { name: 'I see this' })
    .first()
    .click();
  await page.locator('[data-end="fixed"]').click();
  await page.getByText('Ended: fixed.').waitFor();

  await page.locator('#record').locator('[data-export="draft"]').click();
  const saving = page.waitForEvent('download');
  await page.locator('#record').getByRole('button', { name: /^Save/u }).click();
  const draft = await readFile(await (await saving).path(), 'utf8');

  const content = join(folder, 'content');
  await cp(join(ROOT, 'content'), content, { recursive: true });
  const path = join(content, 'incidents', 'new-1-from-a-run', 'index.md');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, draft);
  const { problems } = await checkContent(content, { today: '2031-01-01' });
  expect(problems.filter(({ file, level }) => file.includes('new-1') && level === 'error')).toEqual([]);
  expect(draft).toContain('Switch the heartbeat off');
  expect(draft).toContain(`runbooks: [${RUNBOOK}]`);
});

test('a run begun in the browser is gone on with in the terminal', async ({ visit }) => {
  const { page } = await visit(`runbooks/${RUNBOOK}/`);
  await startRun(page);
  await mark(page, 'check-setting', 'Done');
  await page.locator('#record').locator('[data-export="json"]').click();
  const saving = page.waitForEvent('download');
  await page.locator('#record').getByRole('button', { name: /^Save/u }).click();
  const record = join(folder, 'from-browser.json');
  await (await saving).saveAs(record);

  const gone = follow('--record', record, '--answers', 'switch-heartbeat-off=done');
  expect(gone.stderr).toContain('restart-frontend');
  const events: ReadonlyArray<{ readonly kind: string; readonly step?: string }> = JSON.parse(
    await readFile(record, 'utf8'),
  ).events;
  const marked = events.filter(({ kind }) => kind === 'marked').map(({ step }) => step);
  expect(marked).toEqual(['check-setting', 'switch-heartbeat-off']);
});
