import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newRecord } from '../../core/runbook/begin.ts';
import type { RunEvent, RunRecord } from '../../core/runbook/event.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { aRunbook } from '../../test/builders.ts';
import { keptRecord } from './kept-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'fixpoint-kept-'));
const file = join(folder, 'run.json');
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const { id, data } = aRunbook();
const begun: RunRecord = newRecord({ id, ...data }, 'run-1');
const noted = (name: string, at: number): RunEvent => ({ kind: 'noted', id: name, at, text: name });
const withEvents = (...events: RunEvent[]): RunRecord => ({ ...begun, events });
const texts = () => JSON.parse(readFileSync(file, 'utf8')).events.map(({ id: name }: RunEvent) => name);

test('what another program wrote meanwhile is joined, not overwritten', async () => {
  const here = keptRecord(file);
  const there = keptRecord(file);
  await here.keep(withEvents(noted('a', 1)));
  await there.keep(withEvents(noted('b', 2)));
  const joined = await here.keep(withEvents(noted('a', 1), noted('c', 3)));
  expect(texts()).toEqual(['a', 'b', 'c']);
  expect(joined.events).toHaveLength(3);
});

test.each([
  ['another run', () => writeRecord({ ...begun, id: 'run-2' })],
  ['something else', () => 'shopping list'],
])('%s that has come to stand there is left alone, and the run is kept beside it', async (_, text) => {
  const kept = keptRecord(file);
  await kept.keep(withEvents(noted('a', 1)));
  writeFileSync(file, text());
  await kept.keep(withEvents(noted('a', 1), noted('b', 2)));
  expect(readFileSync(file, 'utf8')).toBe(text());
  expect(kept.path()).toBe(`${file}.run-1.json`);
  expect(readFileSync(kept.path(), 'utf8')).toContain('"b"');
});

test('only the owner reads a new file; an old one keeps its mode, and a link stays a link', async () => {
  const kept = keptRecord(join(folder, 'link.json'));
  symlinkSync(file, join(folder, 'link.json'));
  writeFileSync(file, writeRecord(begun));
  chmodSync(file, 0o644);
  await kept.keep(withEvents(noted('a', 1)));
  expect(texts()).toEqual(['a']);
  expect(statSync(file).mode & 0o777).toBe(0o644);
  await keptRecord(join(folder, 'new.json')).keep(begun);
  expect(statSync(join(folder, 'new.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'new.json', 'run.json']);
});
