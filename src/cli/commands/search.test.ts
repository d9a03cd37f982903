import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';
import type { Terminal } from '../terminal.ts';

const ROOT = join(import.meta.dirname, '../../..');

async function fixpoint(args: readonly string[], input = '', env: Terminal['env'] = {}) {
  const stdin = Readable.from([Buffer.from(input)]) as Terminal['stdin'];
  const { stdout, stderr } = process;
  const given = await wholeAnswer(args, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: ROOT,
    today: '2026-01-01',
  });
  return given;
}

const first = async (args: readonly string[], input = '') =>
  JSON.parse((await fixpoint([...args, '--json'], input)).text).results[0].ref.id;

test.each([
  ['WS-002', 'unexpected keyword argument user_id in the chat consumer'],
  ['WS-003', 'onopen never fires, readyState 3, backend says accepted'],
  ['WS-004', 'state enum is not JSON serializable when broadcasting'],
  ['WS-005', 'Postman connects and is dropped at once, then again'],
  ['WS-001', '[WebSocket] Reconnecting in 2000ms (attempt 2/5)'],
  ['websocket-app-close/4003', 'closed with 4003'],
])('%s comes first for: %s', async (id, text) => {
  expect(await first(['search', ...text.split(' ')])).toBe(id);
  expect(await first(['search', '-'], `${text}\n`)).toBe(id);
});

test('each result says what to do, how to open it and why it was found', async () => {
  const { text, exitCode } = await fixpoint(['search', 'closed with 4003', '--limit', '1']);
  expect(text).toContain('1. 4003 Origin not allowed');
  expect(text).toContain('What to do: Compare');
  expect(text).toContain('In common: 4003');
  expect(text).toContain('fixpoint show websocket-app-close/4003');
  expect(text).not.toContain('2. ');
  expect(exitCode).toBe(0);
});

test('what nobody wrote up is told to be unknown, with what to do next and exit code 1', async () => {
  const { text, exitCode } = await fixpoint(['search', 'zebra']);
  expect(text).toMatch(/Nothing is known[\s\S]*Write it up/u);
  expect(exitCode).toBe(1);
});

test.each(['?!…', '🔥', '\u0000', '<zzqx>', 'x'.repeat(1_000_000)])(
  'odd input number %# is only unknown',
  async (input) => {
    expect((await fixpoint(['search', '-'], input)).exitCode).toBe(1);
  },
);

test('a log of any length is read by its beginning and its end', async () => {
  const noise = 'qwx zvk\n'.repeat(400_000);
  expect(await first(['search', '-'], `${noise}closed with 4003\n`)).toBe('websocket-app-close/4003');
});

test.each([
  ['no words', ['search']],
  ['an empty text', ['search', '']],
  ['an empty input', ['search', '-']],
  ['a limit that is no number', ['search', 'x', '--limit', 'many']],
])('%s is wrong usage', async (_, args) => {
  expect((await fixpoint(args)).exitCode).toBe(2);
});

test('a write-up that could not be read is told on standard error', async () => {
  const { text, note } = await fixpoint(['search', 'orders'], '', {
    CONTENT_DIR: join(ROOT, 'src/test/fixtures/missing-key'),
  });
  expect(text).not.toContain('could not be read');
  expect(note).toMatch(
    /^1 write-up could not be read: incidents\/a-1-orders\/index\.md:\d+:\d+; run fixpoint check\n$/u,
  );
});
