import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRecord } from '../../core/runbook/begin.ts';
import type { RunRecord } from '../../core/runbook/event.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { checkContent } from '../../intake/check-content.ts';
import { wholeAnswer } from '../../test/whole-answer.ts';
import { deliver } from '../reporters/deliver.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'fixpoint-record-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

async function record(args: readonly string[]) {
  const { stdin, stdout, stderr } = process;
  const env = { CONTENT_DIR: content };
  return wholeAnswer(['record', ...args], { stdin, stdout, stderr, env, cwd: folder, today: '2031-06-01' });
}

let begun: RunRecord;
beforeAll(async () => {
  cpSync(join(ROOT, 'src/test/fixtures/led'), content, { recursive: true });
  const { library } = await checkContent(content, { today: '2031-06-01' });
  const [runbook] = library.runbooks;
  if (runbook === undefined) throw new Error('no runbook');
  const hash = newRecord({ id: runbook.id, ...runbook.data }, 'r').runbook.steps[0]?.hash ?? '';
  const at = Date.UTC(2031, 4, 1, 4);
  begun = {
    ...newRecord({ id: runbook.id, ...runbook.data }, 'run-1'),
    events: [
      { kind: 'begun', id: 'a', at },
      { kind: 'valued', id: 'b', at: at + 1, name: 'QUEUE', value: 'mail' },
      {
        kind: 'ran',
        id: 'c',
        at: at + 2,
        step: 'look',
        command: 'look',
        output: 'password=hunter2hunter2\n7 orders',
        exit: 0,
        took: 3,
      },
      { kind: 'marked', id: 'd', at: at + 60_000, step: 'look', as: 'done', hash, outcome: 1 },
    ],
  };
  writeFileSync(join(folder, 'run.json'), writeRecord(begun));
});

describe('a record becomes', () => {
  test('a timeline in Markdown, without secrets', async () => {
    const { text, exitCode } = await record(['run.json']);
    expect(text).toMatch(/^# Drain the order queue\n[\s\S]*7 orders[\s\S]*## Timeline/u);
    expect(text).not.toContain('hunter2');
    expect(exitCode).toBe(0);
  });

  test('lines to hand over', async () => {
    expect((await record(['run.json', '--as', 'handover'])).text).toContain('Steps: 1 of');
  });

  test('its state for programs', async () => {
    const { text } = await record(['run.json', '--as', 'json']);
    expect(JSON.parse(text)).toMatchObject({ next: 'drain', values: { QUEUE: 'mail' }, done: 1 });
  });

  test('a draft in a new file, which check accepts when it has its id', async () => {
    mkdirSync(join(content, 'incidents/a-3-queue'));
    const path = 'content/incidents/a-3-queue/index.md';
    const given = await record(['run.json', '--as', 'draft', '--out', path]);
    expect(given).toMatchObject({ text: '', note: expect.stringContaining('content/incidents/') });
    const { stdin, stdout, stderr } = process;
    const stopped = new AbortController().signal;
    await deliver(
      { ...given, note: '' },
      {
        stdin,
        stdout,
        stderr,
        env: {},
        cwd: folder,
        today: '2031-06-01',
        now: () => 0,
        newId: () => 'id',
        stopped,
        onInterrupt: () => () => undefined,
      },
    );
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('id: NEW-1', 'id: A-3'));
    const { problems } = await checkContent(content, { today: '2031-06-01' });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    // What stands there now is somebody's work.
    expect(await record(['run.json', '--as', 'draft', '--out', path])).toMatchObject({
      note: expect.stringContaining('exists already'),
      exitCode: 2,
    });
  });
});

test.each([
  ['a file that is not there', 'nothing.json', () => undefined, 'there is no file'],
  ['a record cut short', 'cut.json', () => writeRecord(begun).slice(0, 300), 'in the middle of the record'],
  [
    'a run of a runbook that is not there',
    'other.json',
    () => writeRecord({ ...begun, runbook: { ...begun.runbook, id: 'other' } }),
    'which the content folder has not',
  ],
])('%s is refused', async (_, name, text, message) => {
  const written = text();
  if (written !== undefined) writeFileSync(join(folder, name), written);
  const { note, exitCode } = await record([name]);
  expect(note).toContain(message);
  expect(exitCode).toBe(2);
});
