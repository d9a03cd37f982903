import { expect, test } from 'vitest';
import { PROBLEM_LEVELS, type Problem, type ProblemCode } from './problem.ts';
import { TOLD_AT_MOST, toldProblems } from './told-problems.ts';

const problem = (code: ProblemCode, file: string, line = 1): Problem => ({
  code,
  level: PROBLEM_LEVELS[code],
  file,
  line,
  column: 1,
  message: 'Found one.',
  remedy: 'Mend it.',
});
const lines = (count: number, file = 'a.md') =>
  Array.from({ length: count }, (_, i) => problem('unknown-key', file, i + 1));

test('as many as are told, and one more, are told as they are', () => {
  expect(toldProblems(lines(TOLD_AT_MOST + 1))).toEqual(lines(TOLD_AT_MOST + 1));
});

test('what is over is one problem, at the first place of it, with their number', () => {
  const told = toldProblems(lines(7_900));
  expect(told).toHaveLength(TOLD_AT_MOST + 1);
  expect(told.at(-1)).toMatchObject({ code: 'unknown-key', level: 'error', file: 'a.md', line: 21 });
  expect(told.at(-1)?.message).toBe(
    'From here on there are 7880 more of this kind in this file; 20 are told.',
  );
});

test('other files and other kinds have room of their own', () => {
  const all = [...lines(30), problem('secret', 'a.md', 40), ...lines(3, 'b.md')];
  expect(toldProblems(all).slice(TOLD_AT_MOST + 1)).toEqual(all.slice(30));
});

test('names are counted by the folder that they are in', () => {
  const names = ['incidents/a-1-x', 'incidents/a-2-y'].flatMap((folder) =>
    Array.from({ length: 50 }, (_, i) => problem('stray-file', `${folder}/${i}.bin`)),
  );
  const told = toldProblems(names);
  expect(told).toHaveLength(2 * (TOLD_AT_MOST + 1));
  expect(told[TOLD_AT_MOST]).toMatchObject({ file: 'incidents/a-1-x/20.bin', level: 'warning' });
  expect(told[TOLD_AT_MOST]?.message).toContain('30 more of this kind in this folder');
});

test('ten thousand files with a fault each are all told', () => {
  const all = Array.from({ length: 10_000 }, (_, i) =>
    problem('orphan-incident', `incidents/a-${i}-x/index.md`),
  );
  expect(toldProblems(all)).toEqual(all);
});
