import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { violations } from './violations.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test('every import of the house goes where the table allows', () => {
  expect(violations(folder('../../..'))).toEqual([]);
});

test('a tree that breaks each rule is told so, line by line', () => {
  expect(violations(folder('../fixtures/boundaries'))).toEqual([
    'scripts/chore.ts:1 scripts may not import components (../src/components/Card.astro)',
    'src/browser/box.ts:1 browser may not import intake (../intake/files.ts)',
    'src/cli/show.ts:1 cli may not import site (../site/links.ts)',
    'src/components/Card.astro:2 components may not import astro:content',
    'src/components/Card.astro:3 components may not import site (../site/library.ts)',
    'src/components/Card.astro:4 components may import browser only in a script (../browser/box.ts)',
    'src/components/Card.astro:12 components may not import intake (../intake/files.ts)',
    'src/components/Card.astro:14 components uses document, which only browser may',
    'src/core/model.ts:1 core may not import schema as a value (../schema/thing.ts)',
    'src/core/model.ts:2 core may not import node:fs',
    'src/core/model.ts:5 core uses document, which only browser may',
    'src/intake/files.ts:1 nothing may import pages (../pages/index.ts)',
    'src/outlets/feed.ts:1 outlets may not import schema (../schema/thing.ts)',
    'src/pages/index.ts:1 pages may not import cli (../cli/show.ts)',
    'src/schema/thing.ts:1 schema may not import core (../core/model.ts)',
    'src/schema/thing.ts:2 schema may not import the package yaml',
    'src/shed/tool.ts:1 stands in no room; src/test/boundary/rooms.ts lists them',
  ]);
});
