import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';

const ROOT = join(import.meta.dirname, '../../..');

async function search(args: readonly string[]): Promise<{ code: number; out: string }> {
  const { stdin, stdout, stderr } = process;
  const env = { CONTENT_DIR: join(ROOT, 'src/test/fixtures/match') };
  const terminal = { stdin, stdout, stderr, env, cwd: ROOT, today: '2031-03-01' };
  const { exitCode, text } = await wholeAnswer(['search', ...args], terminal);
  return { code: exitCode, out: text };
}

test('a known error shows its fix with commands and verification, and why it was found', async () => {
  const { code, out } = await search(["2031-01-02T03:04:05Z ERROR queue 'mail' is full: 12 of 12"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^This is known\.\n/u);
  expect(out).toContain('Fix: Start the sender\n  - Run:\n      systemctl start sender\n');
  expect(out).toContain('See that it is fixed: Look at the queue\n    expect: It is empty\n');
  expect(out).toContain("known: queue '<*>' is full: <*> of <*>");
});

test('an unknown one is told so, with what to do next', async () => {
  const { code, out } = await search(['printer', 'on', 'fire']);
  expect(code).toBe(1);
  expect(out).toMatch(/^Nothing is known about this\.\nno write-up holds /u);
  expect(out).toContain('What you can do\n');
});

test('filters alone list what passes them', async () => {
  const [chat, mail] = await Promise.all([search(['service:chat']), search(['service:mail', 'sev3'])]);
  expect(chat.code).toBe(1);
  expect(mail.out).toMatch(/^1 likely result\nonly service:mail · only sev3\n/u);
  expect(mail.out).toContain('It passes the filters.');
});

test('a filter that nothing passes is named, and what was meant', async () => {
  const { code, out } = await search(['service:mial']);
  expect(code).toBe(1);
  expect(out).toMatch(/^No write-up passes the filters\.\n/u);
  expect(out).toContain('No write-up has service:mial. Did you mean service:mail?');
});

test('a mended spelling is shown, can be kept, and the plan tells what was asked', async () => {
  const mended = await search(['mail', 'quuee', '--plan', '--json']);
  expect(JSON.parse(mended.out)).toMatchObject({ spelling: [{ written: 'quuee', asked: ['queue'] }] });
  const kept = await search(['mail', 'quuee', '--as-written', 'quuee', '--without', 'mail', '--json']);
  const { spelling, plan } = JSON.parse(kept.out);
  expect([spelling, plan.unknown]).toEqual([[], ['quuee']]);
  expect(plan.words).not.toContainEqual(expect.objectContaining({ word: 'mail' }));
});
