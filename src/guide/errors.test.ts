import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_LEVELS } from '../core/problem.ts';

const folder = new URL('./errors/', import.meta.url);
const files = readdirSync(folder);

test('every code of a problem has a page, and every page a code', () => {
  expect(files.toSorted()).toEqual(
    Object.keys(PROBLEM_LEVELS)
      .map((code) => `${code}.md`)
      .toSorted(),
  );
});

test.each(files)('%s has a title, an example and a mend', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  expect(text).toMatch(/^---\ntitle: .+\n---\n\n\S/u);
  expect(text).toMatch(/^## An example\n\n```[\s\S]+?\n```\n\n## The mend\n\n\S/mu);
});
