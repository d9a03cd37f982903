import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';
import type { Terminal } from '../terminal.ts';

const ROOT = join(import.meta.dirname, '../../..');

async function show(args: readonly string[], fixture?: string) {
  const { stdin, stdout, stderr } = process;
  const env: Terminal['env'] = fixture ? { CONTENT_DIR: resolve(ROOT, 'src/test/fixtures', fixture) } : {};
  const given = await wholeAnswer(['show', ...args], {
    stdin,
    stdout,
    stderr,
    env,
    cwd: ROOT,
    today: '2025-06-01',
  });
  return { code: given.exitCode, out: given.text, err: given.note ?? '' };
}

test('an incident is shown by its id in any case, what to do before what was seen', async () => {
  const { code, out } = await show(['a-1'], 'unknown-reference');
  expect(out).toMatch(/^Orders stay pending\nA-1 · investigating · SEV3 · /u);
  expect(out.indexOf('Read the log of the worker')).toBeLessThan(out.indexOf('Symptoms'));
  expect(code).toBe(0);
});

test('an entry is had as JSON', async () => {
  const { out } = await show(['A-1', '--json'], 'unknown-reference');
  expect(JSON.parse(out)).toMatchObject({ kind: 'incident', id: 'A-1', data: { severity: 'SEV3' } });
});

test('an unknown id gets the nearest one and exit code 1', async () => {
  const { code, out, err } = await show(['A-11'], 'unknown-reference');
  expect(err).toBe('Nothing has the id "A-11". Did you mean A-1?\n');
  expect([code, out]).toEqual([1, '']);
});

test.each([
  ['4003', 'code websocket-app-close/4003'],
  ['WEBSOCKET-APP-CLOSE/4003', 'code websocket-app-close/4003'],
  ['ws-1', 'WS-001'],
  ['ws2', 'WS-002'],
  ['WS-0003', 'WS-003'],
])('%s is enough for %s', async (name, fact) => {
  const { code, out } = await show([name]);
  expect(out.split('\n')[1]).toContain(fact);
  expect(code).toBe(0);
});

test('a code that several families have lists them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  try {
    mkdirSync(join(folder, 'codes'));
    const code = '{ code: "137", name: Killed, meaning: Out of memory, action: Give it more }';
    for (const family of ['exit', 'signal'])
      writeFileSync(join(folder, `codes/${family}.yaml`), `title: T\nsummary: S\ncodes: [${code}]\n`);
    const { code: exitCode, out, err } = await show(['137'], folder);
    expect(err).toBe('"137" may be any of these:\n  fixpoint show exit/137\n  fixpoint show signal/137\n');
    expect([exitCode, out]).toEqual([1, '']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the kind that is asked for limits the hint too', async () => {
  expect((await show(['WS-001', '--kind', 'runbook'])).err).toBe(
    'WS-001 is an incident. Leave out --kind.\n',
  );
  expect((await show(['debug-websockett', '--kind', 'incident'])).err).not.toContain('Did you mean');
});

test('a write-up that could not be read is told beside every answer', async () => {
  const { err } = await show(['nothing'], 'many-faults');
  expect(err).toMatch(/^Nothing has the id/u);
  expect(err).toMatch(/^\d write-ups could not be read: \S+:\d+:\d+, .+; run fixpoint check$/mu);
});

test('a name whose file could not be read gets the problems of that file', async () => {
  const { code, out, err } = await show(['a-1'], 'missing-key');
  expect(err).toMatch(/^"a-1" could not be read:\nincidents\/a-1-orders\/index\.md:\d+:\d+ missing-key /u);
  expect([code, out]).toEqual([1, '']);
});
