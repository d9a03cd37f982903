import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotMade, openWorkshop, putBase, putTexts } from './put-base.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-put-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const TEXTS = new Map([
  ['README.md', 'ours\n'],
  ['content/site.yaml', 'name: Ours\n'],
  ['workflows/check.yml', 'on: push\n'],
]);

test('what comes to be there meanwhile stays, and nothing of ours does', async () => {
  const path = join(root, 'ours');
  mkdirSync(path);
  const folder = { path, exists: true, has: new Set<string>() };
  const workshop = await openWorkshop(folder);
  await putTexts(workshop.path, TEXTS);
  mkdirSync(join(path, 'workflows'));
  writeFileSync(join(path, 'workflows/mine.yml'), 'mine\n');
  await expect(putBase(workshop.path, folder, '{}')).rejects.toBeInstanceOf(NotMade);
  await workshop.end();
  expect(readdirSync(path)).toEqual(['workflows']);
  expect(readdirSync(join(path, 'workflows'))).toEqual(['mine.yml']);
});

test('a new folder appears as a whole; one that has come to be there with something in it stays', async () => {
  const folder = { path: join(root, 'a/ours'), exists: false, has: new Set<string>() };
  const first = await openWorkshop(folder);
  const second = await openWorkshop(folder);
  for (const { path } of [first, second]) await putTexts(path, TEXTS);
  expect(existsSync(folder.path)).toBe(false);
  expect(await putBase(first.path, folder, 'first')).toEqual([]);
  await expect(putBase(second.path, folder, 'second')).rejects.toBeInstanceOf(NotMade);
  await first.end();
  await second.end();
  expect(readFileSync(join(folder.path, 'package.json'), 'utf8')).toBe('first');
  expect(readdirSync(join(root, 'a'))).toEqual(['ours']);
});

test('what was made above a base that comes to nothing is taken away', async () => {
  const workshop = await openWorkshop({ path: join(root, 'a/b/ours'), exists: false, has: new Set() });
  await workshop.end();
  expect(readdirSync(root)).toEqual([]);
});
