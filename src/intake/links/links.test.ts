import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incident, runbook } from '../../test/hostile/contribution.ts';
import { readEntry } from '../read-entry.ts';

const FILE = 'incidents/h-1-queue/index.md';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  write('incidents/h-2-other/index.md', incident(2, '# What we saw\n\n## `a_b`, again!\n\n## What we saw\n'));
  write('runbooks/drain.mdx', runbook('## Why'));
  write('trees/shop.yaml', 'title: x\n');
  write('codes/close.yaml', 'title: x\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Place, message and remedy of each dead link of a body. */
async function dead(body: string): Promise<string[]> {
  write(FILE, incident(1, body));
  const { problems } = await readEntry(folder, FILE);
  return problems.map(
    ({ code, line, column, message, remedy }) => `${line}:${column} ${code} ${message} ${remedy}`,
  );
}

test.each([
  '[a](../h-2-other/index.md) [b](./../h-2-other/index.md#what-we-saw) [c](../h-2-other/index.md#what-we-saw-1)',
  '[a](../../runbooks/drain.mdx#why) [b](../../trees/shop.yaml) [c](../../codes/close.yaml)',
  '# Own part\n\n[a](#own-part) [b](index.md#own-part) [c][c]\n\n[c]: ../h-2-other/index.md#a_b-again',
  '[a](../h-2-other/index.md?plain=1) [b](https://example.org/x) [c](mailto:a@example.org) `[d](x)`',
  '[not]: /used\n\n- [x] done\n- [ ] (open)\n\na[^1]\n\n[^1]: A note.',
])('leads somewhere: %s', async (body) => {
  expect(await dead(body)).toEqual([]);
});

test.each([
  [
    '[a](../h-2-othr/index.md)',
    '"../h-2-othr/index.md", where no write-up is',
    'Write "../h-2-other/index.md"',
  ],
  ['[a](../h-2/)', 'where no write-up is', 'Write "../h-2-other/index.md"'],
  ['[a](/runbooks/drain/)', '"/runbooks/drain/", where no write-up is', 'Write "../../runbooks/drain.mdx"'],
  ['[a](drain.md)', 'where no write-up is', 'Write "../../runbooks/drain.mdx"'],
  ['[a](../../../README.md)', 'out of the content folder', 'between backticks'],
  ['[a](../../src/no-such-thing-at-all.py)', 'where no write-up is', 'Give the way from this file'],
  ['[a](../h-2-other/index.md#what-we-sow)', 'no heading of incidents/h-2-other/', 'Write "#what-we-saw"'],
  ['# Cause\n\n[a](#the-end)', 'no heading of this text', 'Leave out what stands from # on'],
  ['[a]()', 'has no address', 'without brackets'],
  ['[a][b]\n\n[b]: ../nothing-of-the-kind', 'where no write-up is', 'Give the way'],
])('%s', async (body, message, remedy) => {
  const [only, ...others] = await dead(body);
  expect(others).toEqual([]);
  expect(only).toContain(' dead-link ');
  expect(only).toContain(message);
  expect(only).toContain(remedy);
});

test('the place is that of the link, and a file with a dead one is refused', async () => {
  expect((await dead('Seen:\n\nas in [a](x.md).')).map((one) => one.split(' ')[0])).toEqual(['15:7']);
  expect((await readEntry(folder, FILE)).entry).toBeUndefined();
});

test('a field needs a whole address', async () => {
  write(FILE, incident(1, '', "owner: '[a](../h-2-other/index.md)'"));
  const { problems } = await readEntry(folder, FILE);
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['11 dead-link']);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
