import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { badExamples, goodExamples, putExamples } from './examples.ts';

const TODAY = '2026-05-01';
const good = goodExamples();
const bad = badExamples();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-examples-'));
  putExamples(folder, good);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('there is a good and a bad example of each kind', () => {
  for (const kind of ['incidents/', 'runbooks/', 'trees/']) {
    for (const examples of [good, bad]) {
      expect(examples.filter(({ path }) => path.startsWith(kind)).length, kind).toBeGreaterThan(0);
    }
  }
});

test('the good examples together are a content folder of which check has nothing to say', async () => {
  const { problems, files } = await checkContent(folder, { today: TODAY });
  expect(problems).toEqual([]);
  expect(files).toHaveLength(good.length);
});

test.each(bad)(
  'check finds in the bad $path what the text behind it links to, and nothing else',
  async (example) => {
    putExamples(folder, [example]);
    const { problems } = await checkContent(folder, { today: TODAY });
    const found = problems.filter(({ file }) => file === example.path).map(({ code }) => code);
    const told = [...example.fence.said.matchAll(/\.\.\/errors\/([a-z-]+)\//gu)].map(([, code]) => code);
    expect(found.toSorted()).toEqual(told.toSorted());
    expect(found.length).toBeGreaterThan(1);
  },
);
