import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../intake/check-content.ts';
import { incident } from '../../../schema/incident.ts';
import { anyEvents, happened, marked, recordOf } from '../../../test/runs.ts';
import type { LinkedRunbook } from '../../library.ts';
import { draftFromRun } from './draft.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const TODAY = { today: '2026-01-15' };

let folder = '';
let runbook: LinkedRunbook['data'] & { readonly id: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixpoint-draft-'));
  await cp(CONTENT, folder, { recursive: true });
  const { library } = await checkContent(folder, TODAY);
  const found = library.runbooks.find(({ id }) => id === 'websocket-closes-at-once');
  if (found === undefined) throw new Error('the content has this runbook');
  runbook = { ...found.data, id: found.id };
});
afterAll(() => rm(folder, { recursive: true }));

const front = (text: string): unknown => parse(text.split('---\n')[1] ?? '');

test('a draft of a run passes the check, with what was tried and what it printed, and without secrets', async () => {
  const events = happened(
    { kind: 'renamed', name: 'Chat closes at once for jo@example.org' },
    {
      kind: 'ran',
      step: 'check-setting',
      command: 'grep -n heartbeatInterval a.tsx',
      output: '\u001B[32m12: heartbeatInterval: 30000\r\n\u202E\u001B[0m',
      exit: 0,
      took: 12,
    },
    marked(runbook, 'check-setting', 'done', { outcome: 1 }),
    marked(runbook, 'switch-heartbeat-off', 'done', { note: 'password=hunter2hunter2' }),
    marked(runbook, 'restart-frontend', 'failed', { seen: 'npm: `not` found' }),
    marked(runbook, 'restart-frontend', 'skipped'),
    marked(runbook, 'test-debug-page', 'done', { outcome: 0 }),
    { kind: 'ended', as: 'fixed' },
  );
  const draft = draftFromRun(runbook, recordOf(runbook, events));
  expect(draft.path).toBe('content/incidents/new-1-chat-closes-at-once-for-e/index.md');
  expect(draft.masked).toEqual({ 'e-mail': 1, secret: 1 });
  expect(draft.text).not.toMatch(/jo@example|hunter2/u);
  expect(front(draft.text)).toMatchObject({
    title: 'Chat closes at once for [e-mail]',
    status: 'investigating',
    detected: '2026-01-05T09:30:00Z',
    services: ['portia-socket'],
    runbooks: ['websocket-closes-at-once'],
    attempts: [
      {
        what: expect.stringContaining('`grep -n heartbeatInterval a.tsx`; seen: It is another number'),
        outcome: 'unknown',
      },
      { what: expect.stringContaining('Switch the heartbeat off'), outcome: 'fixed' },
      { what: expect.stringContaining('Test with the debug page'), outcome: 'unknown' },
    ],
    nextSteps: [expect.stringContaining('Write the root cause')],
  });
  const file = join(folder, draft.path.replace(/^content\//u, ''));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, draft.text);
  const { problems } = await checkContent(folder, TODAY);
  expect(problems.filter(({ file: where, level }) => where.includes('new-1') && level === 'error')).toEqual(
    [],
  );
});

test('a draft of any run is a valid incident', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { text } = draftFromRun(runbook, recordOf(runbook, events));
      expect(incident.safeParse(front(text)).error?.issues).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('names where the run led', () => {
  const led = draftFromRun(
    runbook,
    recordOf(runbook, happened(marked(runbook, 'check-setting', 'done', { outcome: 0 }))),
  );
  expect(front(led.text)).toMatchObject({ nextSteps: ['Restart the front end'] });
  const known = { ...runbook, steps: runbook.steps.slice(-1) };
  const at = (outcome: number) =>
    front(
      draftFromRun(known, recordOf(known, happened(marked(known, 'try-handshake', 'done', { outcome }))))
        .text,
    );
  expect(at(0)).toMatchObject({ related: ['WS-005'] });
  expect(at(1)).toMatchObject({ codes: ['http-upgrade/400'] });
});

test('a runbook without services says which key to fill in', () => {
  const draft = draftFromRun({ ...runbook, services: [] }, recordOf(runbook, happened()));
  expect(draft.text).toContain('services: [which-service] # from vocabulary.yaml');
});
