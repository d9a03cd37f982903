import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NewBase, newBase } from '../../test/new-base.ts';
import { createFile } from './create-file.ts';

let base: NewBase;
beforeEach(() => {
  base = newBase();
});
afterEach(() => base.end());

const plan = (path: string, before?: string) => ({
  path,
  text: 'new\n',
  problems: [],
  ...(before === undefined ? {} : { before }),
});

test('a file that has come to be there meanwhile stays as it is', async () => {
  const path = 'runbooks/restart-worker.md';
  const there = readFileSync(join(base.folder, path), 'utf8');
  await expect(createFile(base.folder, plan(path))).rejects.toThrow('is there already and stays as it is');
  expect(readFileSync(join(base.folder, path), 'utf8')).toBe(there);
});

test('a family that has changed meanwhile stays as it is', async () => {
  const path = 'codes/worker-exit.yaml';
  const there = readFileSync(join(base.folder, path), 'utf8');
  await expect(createFile(base.folder, plan(path, `${there}# older\n`))).rejects.toThrow(
    'has changed meanwhile',
  );
  expect(readFileSync(join(base.folder, path), 'utf8')).toBe(there);
  await createFile(base.folder, plan(path, there));
  expect(readFileSync(join(base.folder, path), 'utf8')).toBe('new\n');
});

test('what cannot be written is told, and nothing is left over', async () => {
  const path = 'vocabulary.yaml/index.md';
  await expect(createFile(base.folder, plan(path))).rejects.toThrow('cannot be written');
  await createFile(base.folder, plan('incidents/sh-005-new/index.md'));
  expect(existsSync(join(base.folder, 'incidents/sh-005-new/index.md'))).toBe(true);
});
