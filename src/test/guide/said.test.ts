import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { putExamples } from './examples.ts';
import { CHAPTERS, fencesIn, markOf, PROJECT } from './fences.ts';

const folder = await mkdtemp(join(tmpdir(), 'fixpoint-said-'));
afterAll(() => rm(folder, { recursive: true }));

test('a chapter that types fixpoint says how that is typed where it is no command of its own', async () => {
  const typing = CHAPTERS.filter((file) =>
    fencesIn(file).some(
      ({ lang, text }) => lang === 'sh' && /^(?!#).*(?<!-s )\bfixpoint (?!--)/mu.test(text),
    ),
  );
  expect(typing.length).toBeGreaterThan(5);
  for (const file of typing) {
    expect(await readFile(join(PROJECT, file), 'utf8'), file).toContain('npx fixpoint');
  }
});

test('the write-up of the README is one that our content would take', async () => {
  const shown = fencesIn('README.md').flatMap((fence) => {
    const path = markOf(fence, 'ours');
    return path === undefined ? [] : [{ fence, path, text: `${fence.text}\n` }];
  });
  expect(shown).toHaveLength(1);
  await cp(join(PROJECT, 'content'), folder, { recursive: true });
  putExamples(folder, shown);
  const { problems } = await checkContent(folder, { today: '2026-04-01' });
  expect(problems.filter(({ file, level }) => level === 'error' || file === shown[0]?.path)).toMatchObject([
    { code: 'orphan-incident' },
  ]);
});

test.each(['README.md', 'CONTRIBUTING.md'])('%s links to files that are there', async (file) => {
  const text = await readFile(join(PROJECT, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/gu)].map(([, link = '']) => link);
  const files = links.filter((link) => !/^[a-z]+:/u.test(link));
  expect(files.length).toBeGreaterThan(0);
  for (const link of files) expect(existsSync(join(PROJECT, dirname(file), link)), link).toBe(true);
});
