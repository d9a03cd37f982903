import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { type ContentCheck, checkContent } from '../../intake/check-content.ts';
import { BASE_FILES, type Contribution, put } from './contribution.ts';
import { CONTRIBUTIONS } from './contributions.ts';
import { PLANTED } from './data.ts';

let folder: string;
let checked: ContentCheck;
let seconds: number;

// All in one folder: each has names of its own, and what one of them is does not depend on another.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  mkdirSync(join(folder, 'outside'));
  writeFileSync(join(folder, 'outside/secret.md'), 'outside');
  const content = join(folder, 'content');
  put(content, { files: BASE_FILES });
  for (const contribution of CONTRIBUTIONS) put(content, contribution);
  const before = process.cpuUsage();
  checked = await checkContent(content, { today: '2025-06-01' });
  seconds = process.cpuUsage(before).user / 1e6;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(CONTRIBUTIONS)('$name: $refused', (contribution) => {
  const problems = problemsOf(contribution).filter(({ level }) => level === 'error');
  const codes = new Set(problems.map(({ code }) => code));
  expect([...codes].toSorted()).toEqual(contribution.refused.toSorted());
  const passed = checked.entries.filter(({ filePath }) => filePath in contribution.files);
  if (contribution.refused.length > 0) expect(passed).toEqual([]);
  else expect(passed).not.toEqual([]);
});

test('no problem repeats a secret, and every one is of a contribution', () => {
  for (const { message, remedy } of checked.problems)
    for (const secret of PLANTED) expect(message + remedy).not.toContain(secret);
  const known = new Set(CONTRIBUTIONS.flatMap(problemsOf));
  const others = checked.problems.filter((problem) => !known.has(problem) && problem.level === 'error');
  expect(others).toEqual([]);
});

test('all of them together are read in a bounded time and change no object', () => {
  expect(seconds).toBeLessThan(20);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('there are more than were asked for, each with a name of its own', () => {
  expect(CONTRIBUTIONS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CONTRIBUTIONS.map(({ name }) => name)).size).toBe(CONTRIBUTIONS.length);
});

function problemsOf({ files, symlinks = {} }: Contribution): readonly Problem[] {
  return checked.problems.filter(({ file }) => file in files || file in symlinks);
}
