import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { checkChanged } from './check-changed.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';
import { openReadingCache } from './reading-cache.ts';

const top = mkdtempSync(join(tmpdir(), 'fixpoint-changed-'));
const content = join(top, 'base/content');
const A = join(content, 'incidents/a-1-orders/index.md');
const B = join(content, 'incidents/a-2-refunds/index.md');
/** No configuration of whoever runs the tests has a part in them. */
const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: top };
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: join(top, 'base'), env, stdio: 'pipe' });
};
/** Long after every file was written, so that all of them are kept. */
const NOW = 4e12;
const today = '2025-06-01';
const check = async (base?: string, folder = content) => checkChanged(folder, { base, today, now: NOW, env });

async function found(base?: string): Promise<string[]> {
  const checked = await check(base);
  if ('failure' in checked) throw new Error(checked.failure);
  return checked.problems.map(({ file, code }) => `${file} ${code}`);
}

interface Edit {
  readonly name: string;
  readonly from?: RegExp;
  readonly to?: string;
}

/** That two look alike is told at the one that changed, wherever it is told otherwise. */
const said = ({ code, file, message }: Problem) =>
  code === 'looks-alike' ? '' : `${file} ${code} ${message}`;

beforeAll(async () => {
  await mkdir(join(top, 'base'));
  await cp(join(import.meta.dirname, '../test/fixtures/led'), content, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'All is well');
  git('checkout', '-qb', 'work');
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

test('where nothing is changed nothing is told, whatever is wrong elsewhere', async () => {
  expect(await check()).toEqual({ problems: [], files: [] });
});

test('what is not committed counts, and what names a changed file is told with it', async () => {
  const before = readFileSync(B, 'utf8');
  writeFileSync(B, before.replace('severity:', 'severty:'));
  const changed = await check('main');
  expect(changed).toMatchObject({ files: expect.arrayContaining(['incidents/a-2-refunds/index.md']) });
  expect(await found()).toContain('incidents/a-2-refunds/index.md unknown-key');
  git('commit', '-qam', 'A slip');
  expect(await found()).toContain('incidents/a-2-refunds/index.md unknown-key');
  expect(await found('HEAD')).toEqual([]);
  writeFileSync(B, before);
  git('commit', '-qam', 'Mended');
});

test('of a file that is gone, what referred to it is told', async () => {
  rmSync(join(content, 'runbooks/drain.md'));
  const whole = await checkContent(content, { today });
  const broken = whole.problems.filter(({ code }) => code === 'unknown-reference').map(({ file }) => file);
  expect(broken.length).toBeGreaterThan(0);
  expect(await found()).toEqual(expect.arrayContaining(broken.map((file) => `${file} unknown-reference`)));
  git('checkout', '-q', '--', '.');
});

test('a new file with a taken id is told, also where the fault is told at the old one', async () => {
  await cp(join(content, 'incidents/a-2-refunds'), join(content, 'incidents/a-2-aaa'), { recursive: true });
  expect(await found()).toContain('incidents/a-2-refunds/index.md duplicate-id');
  rmSync(join(content, 'incidents/a-2-aaa'), { recursive: true });
});

test('a word that leaves the vocabulary is told where it is used', async () => {
  const path = join(content, 'vocabulary.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replaceAll('id: shop', 'id: store'));
  expect(await found()).toContain('incidents/a-1-orders/index.md unknown-word');
  writeFileSync(path, before);
});

test('a cache that is damaged changes no answer', async () => {
  const cache = join(top, 'base/.git/fixpoint/readings');
  await check();
  const kept = readFileSync(cache);
  for (const bytes of ['', '{', kept.subarray(0, kept.length / 2), Buffer.concat([kept, Buffer.from(' ')])]) {
    writeFileSync(cache, bytes);
    expect(await check()).toEqual({ problems: [], files: [] });
  }
});

test('a file as long and as old as the one that was kept is read all the same', async () => {
  const path = join(top, 'readings');
  const read = async () => {
    const cache = await openReadingCache(path, NOW);
    const { problems } = await readContent(content, cache);
    await cache.save();
    return problems.map(({ code }) => code);
  };
  const before = readFileSync(A, 'utf8');
  const time = new Date('2024-01-01');
  utimesSync(A, time, time);
  expect(await read()).toEqual([]);
  writeFileSync(A, before.replace('status: ', 'status: x').replace('\ntitle: O', '\ntitle: '));
  utimesSync(A, time, time);
  expect(await read()).toEqual(['wrong-value']);
  writeFileSync(A, before);
  expect(await read()).toEqual([]);
});

test('all that a change brings is told, and nothing that is not so', async () => {
  const all = async () => (await checkContent(content, { today })).problems.map(said);
  const before = new Set(await all());
  const folder = fc.constantFrom('a-1-orders', 'a-2-refunds', 'a-2-aaa');
  const edits = fc.array(
    fc.oneof(
      fc
        .tuple(folder, fc.constantFrom('id: A-1', 'id: A-2', 'id: B-9', 'id: A'))
        .map(([name, id]): Edit => ({ name: `incidents/${name}/index.md`, from: /^id: .*$/mu, to: id })),
      folder.map((name): Edit => ({ name: `incidents/${name}/index.md` })),
      folder.map((name): Edit => ({ name: `incidents/${name}/index.md`, from: /severity/u, to: 'sev' })),
      folder.map(
        (name): Edit => ({
          name: `incidents/${name}/index.md`,
          from: /^symptoms:/mu,
          to: 'related: [A-1]\nsignatures: [{ text: queue of the shop is stuck }]\nsymptoms:',
        }),
      ),
      fc.constantFrom<Edit>(
        { name: 'vocabulary.yaml', from: /id: shop/u, to: 'id: store' },
        { name: 'runbooks/drain.md' },
        { name: 'trees/shop.yaml' },
        { name: 'trees/shop.yaml', from: /incident: A-1/u, to: 'writeUp: true' },
        { name: 'trees/shop.yaml', from: /runbook: drain/u, to: 'incident: A-2' },
        { name: 'trees/shop.yaml', from: /nodes:/u, to: 'nodes: [' },
      ),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const property = fc.asyncProperty(edits, async (some) => {
    await cp(join(content, 'incidents/a-2-refunds'), join(content, 'incidents/a-2-aaa'), { recursive: true });
    for (const { name, from, to = '' } of some) {
      const path = join(content, name);
      // Of a folder that is new and empty git knows nothing.
      if (from === undefined)
        rmSync(name.includes('aaa') ? dirname(path) : path, { recursive: true, force: true });
      else if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    }
    const now = new Set(await all());
    const checked = await check();
    if ('failure' in checked) throw new Error(checked.failure);
    const told = new Set(checked.problems.map(said));
    expect([...told].filter((one) => !now.has(one))).toEqual([]);
    expect([...now].filter((one) => !before.has(one) && !told.has(one))).toEqual([]);
  });
  const clean = async () => {
    git('checkout', '-q', '--', '.');
    git('clean', '-fdq');
  };
  await fc.assert(property.afterEach(clean), { numRuns: 8 });
});

test('what git cannot tell is said with what to do', async () => {
  const failure = async (base?: string, folder?: string) =>
    (await check(base, folder)) as { failure: string };
  expect((await failure('nowhere')).failure).toBe(
    'git knows no branch, tag or commit "nowhere". Fetch it first, or name another.',
  );
  expect((await failure('--output=x')).failure).toContain('git knows no branch');
  expect((await failure(undefined, top)).failure).toContain('is not in a git repository');
  git('checkout', '-q', '--orphan', 'alone');
  expect((await failure()).failure).toContain('has no commit yet');
  git('commit', '-qm', 'Apart');
  expect((await failure('main')).failure).toContain('have in common');
  git('checkout', '-q', 'work');
  execFileSync(
    'git',
    ['clone', '-q', '--depth', '1', '--branch', 'work', `file://${join(top, 'base')}`, 'shallow'],
    {
      cwd: top,
      env,
      stdio: 'pipe',
    },
  );
  expect((await failure('main', join(top, 'shallow/content'))).failure).toContain('git fetch --unshallow');
});
