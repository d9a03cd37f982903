import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROBLEM_LEVELS } from '../core/problem.ts';
import { checkContent } from './check-content.ts';

const FIXTURES = join(import.meta.dirname, '../test/fixtures');
const TODAY = '2025-06-01';
const INCIDENT = 'incidents/a-1-orders/index.md';

/** Problems that every folder this small has beside the one it was made for. */
const USUAL = new Set(['no-content', 'orphan-incident']);

test.each([
  ['answer-without-target', 'trees/orders.yaml:9:9 answer-without-target'],
  ['bad-ending', 'trees/orders.yml:1:1 bad-file-name'],
  ['bad-file-name', 'runbooks/Restart Worker.md:1:1 bad-file-name'],
  ['dates-backwards', `${INCIDENT}:12:1 dates-backwards`],
  ['duplicate-id', `${INCIDENT}:2:1 duplicate-id`],
  ['duplicate-key', `${INCIDENT}:13:1 duplicate-key`],
  ['folder-without-index', 'incidents/a-1-orders:1:1 stray-file'],
  ['forbidden-key', `${INCIDENT}:12:1 forbidden-key`],
  ['front-matter-not-closed', `${INCIDENT}:1:1 no-front-matter`],
  [
    'looks-alike',
    'incidents/a-1-worker/index.md:11:5 signature-too-general',
    'incidents/a-2-worker-again/index.md:3:1 looks-alike',
  ],
  ['missing-for-risk', 'runbooks/restart.md:7:5 missing-for-risk'],
  ['missing-for-status', `${INCIDENT}:1:1 missing-for-status`],
  ['missing-key', `${INCIDENT}:1:1 missing-key`],
  ['no-front-matter', `${INCIDENT}:1:1 no-front-matter`],
  [
    'readability',
    `${INCIDENT}:9:5 symptom-is-cause`,
    `${INCIDENT}:11:5 signature-too-special`,
    `${INCIDENT}:12:5 signature-too-general`,
    `${INCIDENT}:15:5 fix-too-long`,
  ],
  ['stray-file', 'notes.txt:1:1 stray-file'],
  ['tab-indent', `${INCIDENT}:13:1 tab-indent`, `${INCIDENT}:14:1 wrong-type`],
  ['too-long', `${INCIDENT}:3:1 too-long`],
  ['too-short', `${INCIDENT}:7:1 too-short`],
  ['tree-loop', 'trees/orders.yaml:17:11 tree-loop'],
  ['unknown-key', `${INCIDENT}:13:3 unknown-key`],
  ['unknown-reference', 'trees/orders.yaml:10:11 unknown-reference'],
  ['wrong-date', `${INCIDENT}:6:1 wrong-date`],
  ['wrong-format', `${INCIDENT}:12:11 wrong-format`],
  ['wrong-kind-reference', 'trees/orders.yaml:10:11 wrong-kind-reference'],
  ['wrong-type', `${INCIDENT}:7:1 wrong-type`],
  ['wrong-value', `${INCIDENT}:4:1 wrong-value`],
  ['yaml-syntax', `${INCIDENT}:3:8 yaml-syntax`],
])('%s is found in its place and has a remedy', async (fault, ...expected) => {
  const { problems } = await checkContent(join(FIXTURES, fault), { today: TODAY });
  const found = problems.filter(({ code }) => !USUAL.has(code));
  expect(found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(expected);
  for (const { code, level, message, remedy } of found) {
    expect(level).toBe(PROBLEM_LEVELS[code]);
    expect(message).toMatch(/^\S.+\.$/u);
    expect(remedy).toMatch(/^\S.+\.$/u);
  }
});

test.each([
  ['unknown-key', 'The key "sumary" is not known in impact; the nearest known one is summary.'],
  ['wrong-type', 'services is "shop", expected a list.'],
  ['wrong-value', 'status is "investigatin", expected one of investigating, identified, mitigated,'],
  ['too-long', 'title has 163 characters, expected at most 140.'],
  ['yaml-syntax', 'A quote or bracket opened here is not closed'],
])('%s says what was found and what was expected', async (fault, message) => {
  const { problems } = await checkContent(join(FIXTURES, fault), { today: TODAY });
  expect(problems.find(({ code }) => code === fault)?.message).toContain(message);
});

test('a forbidden key changes no object', async () => {
  await checkContent(join(FIXTURES, 'forbidden-key'), { today: TODAY });
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a folder with many faults has all of them told at once, and its files stay as they were', async () => {
  const folder = join(FIXTURES, 'many-faults');
  const before = contents(folder);
  const { problems, library } = await checkContent(folder, { today: TODAY });
  expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'codes/exit.yaml:1 yaml-syntax',
    'incidents/a-1-orders/index.md:4 wrong-value',
    'incidents/a-1-orders/index.md:12 unknown-key',
    'incidents/a-1-orders/index.md:14 wrong-value',
    'incidents/a-2-refunds/index.md:1 no-front-matter',
    'notes.txt:1 stray-file',
    'runbooks/Restart.md:1 bad-file-name',
    'trees/orders.yaml:9 answer-without-target',
    'vocabulary.yaml:2 missing-key',
    'vocabulary.yaml:3 missing-key',
  ]);
  expect(library.incidents).toEqual([]);
  expect(contents(folder)).toEqual(before);
});

test('faults of form hide no faults of reference in the same file, and make up none', async () => {
  const { problems, library } = await checkContent(join(FIXTURES, 'form-and-reference'), { today: TODAY });
  expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
    'incidents/a-1-orders/index.md:5:1 wrong-value',
    'incidents/a-1-orders/index.md:7:12 unknown-word',
    'incidents/a-1-orders/index.md:8:8 wrong-format',
    'incidents/a-1-orders/index.md:8:24 unknown-word',
    'incidents/a-1-orders/index.md:13:11 unknown-reference',
    'runbooks/restart.md:7:5 wrong-format',
    'runbooks/restart.md:14:5 wrong-type',
    'runbooks/restart.md:21:15 unknown-reference',
    'runbooks/restart.md:22:18 unknown-reference',
    'trees/orders.yaml:9:9 answer-without-target',
    'trees/orders.yaml:12:15 unknown-reference',
    'trees/orders.yaml:13:9 duplicate-id',
    'trees/orders.yaml:15:15 unknown-reference',
    'trees/orders.yaml:24:15 tree-loop',
    'vocabulary.yaml:7:5 wrong-type',
  ]);
  expect(library).toMatchObject({ incidents: [{ id: 'A-2' }], runbooks: [], trees: [], services: [] });
});

function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${entry.isFile() ? readFileSync(path, 'utf8') : ''}`;
    })
    .toSorted();
}
