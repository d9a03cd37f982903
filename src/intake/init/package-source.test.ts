import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageSource, seenFrom } from './package-source.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fixpoint-source-'));
  mkdirSync(join(home, 'node_modules/fixpoint'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const sourceFor = (target: string) => packageSource(join(home, 'node_modules/fixpoint'), join(home, target));
const write = (file: string, data: object) => writeFileSync(join(home, file), JSON.stringify(data));

test('it is where npm noted that it got it', async () => {
  write('package.json', { dependencies: { fixpoint: 'file:../packages/fixpoint-0.1.0.tgz' } });
  expect(await sourceFor('.')).toBe('file:../packages/fixpoint-0.1.0.tgz');
  expect(await sourceFor('ours')).toBe('file:../../packages/fixpoint-0.1.0.tgz');
  write('package.json', { devDependencies: { fixpoint: '^0.1.0' } });
  expect(await sourceFor('ours')).toBe('^0.1.0');
});

test('without a note it is what npm has on record', async () => {
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/fixpoint': { resolved: 'https://packages.example.org/fixpoint-0.1.0.tgz' } },
  });
  expect(await sourceFor('ours')).toBe('https://packages.example.org/fixpoint-0.1.0.tgz');
});

test('pnpm keeps each package in a folder of its own, below the one that notes it', async () => {
  const program = join(home, 'node_modules/.pnpm/fixpoint@0.1.0/node_modules/fixpoint');
  mkdirSync(program, { recursive: true });
  write('package.json', { dependencies: { fixpoint: '0.1.0' } });
  expect(await packageSource(program, home)).toBe('0.1.0');
});

test('what npm did not install is not guessed', async () => {
  expect(await sourceFor('ours')).toBeUndefined();
  expect(await packageSource(join(home, 'src'), home)).toBeUndefined();
});

test.each([
  ['0.1.0', '0.1.0'],
  ['latest', 'latest'],
  ['git+ssh://git@example.org/fixpoint.git', 'git+ssh://git@example.org/fixpoint.git'],
  ['../fixpoint-0.1.0.tgz', 'file:../../fixpoint-0.1.0.tgz'],
  ['fixpoint-0.1.0.tgz', 'file:../fixpoint-0.1.0.tgz'],
  ['/packages/fixpoint-0.1.0.tgz', 'file:../../../packages/fixpoint-0.1.0.tgz'],
  ['file:///packages/fixpoint-0.1.0.tgz', 'file:../../../packages/fixpoint-0.1.0.tgz'],
])('%s, seen from a folder below', (source, expected) => {
  expect(seenFrom('/home/me/ours', '/home/me', source)).toBe(expected);
});
