import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkChanged } from './check-changed.ts';
import { checkContent } from './check-content.ts';

const top = mkdtempSync(join(tmpdir(), 'fixpoint-changed-'));
const content = join(top, 'base/content');
const B = join(content, 'incidents/a-2-refunds/index.md');
/** No configuration of whoever runs the tests has a part in them. */
const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: top };
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: join(top, 'base'), env, stdio: 'pipe' });
};
const today = '2025-06-01';
const check = async (base?: string, folder = content) => checkChanged(folder, { base, today, env });

async function found(base?: string): Promise<string[]> {
  const checked = await check(base);
  if ('failure' in checked) throw new Error(checked.failure);
  return checked.problems.map(({ file, code }) => `${file} ${code}`);
}

const THIRD = `---
id: A-3
title: Vouchers are lost
status: investigating
severity: SEV3
detected: 2031-03-03
services: [shop]
symptoms:
  - text: A voucher is not there
nextSteps: [Look]
---
`;

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

test.each([
  ['a heading that is gone', B, /^## Why$/mu, '../a-2-refunds/index.md#why'],
  ['a heading that is gone, by another spelling', B, /^## Why$/mu, '../a%2D2-refunds/index.md#why'],
  ['a file that is gone', join(content, 'runbooks/drain.md'), undefined, '../../runbooks/drain.md'],
])(
  'a link to %s is told where it stands, in a file that did not change',
  async (_, path, heading, address) => {
    const third = join(content, 'incidents/a-3-third/index.md');
    const before = readFileSync(B, 'utf8');
    mkdirSync(dirname(third));
    writeFileSync(third, `${THIRD}\nAs [there](${address}).\n`);
    writeFileSync(B, `${before}\n## Why\n`);
    git('add', '-A');
    git('commit', '-qm', 'A link');
    expect(await found('HEAD')).toEqual([]);
    if (heading === undefined) rmSync(path);
    else writeFileSync(path, readFileSync(path, 'utf8').replace(heading, '## Because'));
    expect(await found('HEAD')).toContain('incidents/a-3-third/index.md dead-link');
    git('reset', '-q', '--hard', 'HEAD~1');
  },
);

test('a new file with a taken id is told, also where the fault is told at the old one', async () => {
  await cp(join(content, 'incidents/a-2-refunds'), join(content, 'incidents/a-2-aaa'), { recursive: true });
  expect(await found()).toContain('incidents/a-2-refunds/index.md duplicate-id');
  rmSync(join(content, 'incidents/a-2-aaa'), { recursive: true });
});

test('that no incident is left is told', async () => {
  rmSync(join(content, 'incidents'), { recursive: true });
  mkdirSync(join(content, 'incidents'));
  expect(await found()).toContain('incidents no-content');
  git('checkout', '-q', '--', '.');
});

test('a word that leaves the vocabulary is told where it is used', async () => {
  const path = join(content, 'vocabulary.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replaceAll('id: shop', 'id: store'));
  expect(await found()).toContain('incidents/a-1-orders/index.md unknown-word');
  writeFileSync(path, before);
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
