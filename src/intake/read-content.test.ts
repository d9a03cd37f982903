import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from './content-folder.ts';
import { readContent } from './read-content.ts';
import { readEntry } from './read-entry.ts';

const FIXTURES = join(import.meta.dirname, '../test/fixtures');

test('the content of the project passes, and every file of it is an entry', async () => {
  const { entries, problems, files } = await readContent(contentFolder({}));
  expect(problems).toEqual([]);
  expect(entries.map(({ filePath }) => filePath)).toEqual(files);
  expect(entries.length).toBeGreaterThan(5);
});

test('a folder that does not exist is an empty one', async () => {
  expect(await readContent('/no/such/folder')).toMatchObject({
    entries: [],
    problems: [],
    unread: [],
    files: [],
  });
});

test('places are those of keys and items, and of what is above where there is none', async () => {
  const { locate } = await readContent(join(FIXTURES, 'duplicate-id'));
  const file = 'incidents/a-1-orders/index.md';
  expect(locate(file, ['title'])).toEqual({ line: 3, column: 1 });
  expect(locate(file, ['symptoms', 0])).toEqual({ line: 9, column: 5 });
  expect(locate(file, ['symptoms', 0, 'where'])).toEqual({ line: 9, column: 5 });
  expect(locate(file, ['services', 0])).toEqual({ line: 7, column: 12 });
  expect(locate(file, ['owner'])).toEqual({ line: 1, column: 1 });
  expect(locate('vocabulary.yaml', ['services', 0, 'name'])).toEqual({ line: 3, column: 5 });
  expect(locate('gone.yaml', ['title'])).toEqual({ line: 1, column: 1 });
});

test('of what did not pass the valid part is kept, or at least its name', async () => {
  const readingOf = async (fixture: string) => {
    const { entries, partial, unread } = await readContent(join(FIXTURES, fixture));
    expect(entries.map(({ kind }) => kind)).not.toContain('incident');
    return [...partial.map(({ entry }) => `${entry.kind} ${entry.id}`), ...unread];
  };
  expect(await readingOf('wrong-type')).toEqual(['incident A-1']);
  expect(await readingOf('yaml-syntax')).toEqual([{ kind: 'incident', id: 'a-1-orders' }]);
  expect(await readingOf('missing-for-risk')).toEqual(['runbook restart']);
});

test('one file is read by itself', async () => {
  const folder = join(FIXTURES, 'duplicate-id');
  const { entry, problems } = await readEntry(folder, 'incidents/a-1-orders/index.md');
  expect(problems).toEqual([]);
  expect(entry).toMatchObject({ kind: 'incident', id: 'A-1', body: 'Seen after a restart.' });
});

test.each([
  ['site.yaml', 'unreadable-file'],
  ['../../../package.json', 'stray-file'],
  ['trees/../../x.yaml', 'bad-file-name'],
])('reading %s by itself gives %s and no entry', async (path, code) => {
  const { entry, problems } = await readEntry(join(FIXTURES, 'duplicate-id'), path);
  expect(entry).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
