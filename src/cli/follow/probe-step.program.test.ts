import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunRecord } from '../../core/runbook/event.ts';
import { FAULTS, LAB_TIMES, type Lab, startLab } from '../../lab/lab.ts';
import { KEYS, openPty } from '../../test/pty.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'fixpoint-probe-step-'));
const WANTED = ['token-refused', 'nothing-listens', 'subprotocol-missing'];
const { down, enter, ctrlC } = KEYS;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab(
    LAB_TIMES,
    FAULTS.filter(({ name }) => WANTED.includes(name)),
  );
});
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true });
});

const MENU_END = 'Leave, and go on later';

test.each([
  ['with arrow keys', 'token-refused', [], 'It is closed with 4001', 'Verify the authentication'],
  ['by numbers', 'token-refused', ['--plain'], 'It is closed with 4001', 'Verify the authentication'],
  ['with arrow keys', 'nothing-listens', [], 'The connection is refused', 'Check that Daphne runs'],
  ['with arrow keys', 'subprotocol-missing', [], 'yet onopen never fires', 'This leads to'],
])('%s: a step looks for itself at %s, and where that leads is taken', async (_, name, args, seen, next) => {
  const { url = '' } = lab.running.find(({ fault }) => fault.name === name) ?? {};
  const file = join(folder, `${name}${args.length}.json`);
  const answers = `BASE_URL=${url.replace(/\/$/u, '')},CONVERSATION_ID=c-1`;
  const pty = openPty(['follow', 'debug-websocket', '--record', file, '--answers', answers, ...args], {
    cwd: folder,
    env: { CONTENT_DIR: join(ROOT, 'content'), XDG_STATE_HOME: folder },
    columns: 200,
    rows: 70,
  });
  const isPlain = args.length > 0;
  const pick = (entry: number) => (isPlain ? `${entry + 1}${enter}` : down.repeat(entry) + enter);
  const ready = isPlain ? 'Number: ' : MENU_END;
  await pty.at('JWT of a user', `geheim-token${enter}`);
  // The first entry: the step looks for itself.
  await pty.at(ready, pick(0));
  await pty.see('Looks at ws://127.0.0.1:');
  await pty.see(`So this is seen: `);
  await pty.see(seen);
  await pty.at(isPlain ? 'Number: ' : 'No, something else', pick(0));
  await pty.see(next);
  await pty.at(next === 'This leads to' ? 'How did it end?' : ready, ctrlC);
  expect(await pty.ended).toBe(130);
  expect(pty.raw()).not.toContain('geheim');

  const { events }: RunRecord = JSON.parse(readFileSync(file, 'utf8'));
  const told = events.filter(({ kind }) => kind === 'probed' || kind === 'marked');
  expect(told).toMatchObject([
    { kind: 'probed', step: 'check-connection', class: expect.stringMatching(/^websocket\//u) },
    { kind: 'marked', step: 'check-connection', as: 'done', outcome: expect.any(Number) },
  ]);
});
