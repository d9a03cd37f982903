import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEYS, openPty, type PtyOptions } from '../../test/pty.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTENT_DIR = join(ROOT, 'src/test/fixtures/led');
const start = (args: readonly string[], { env, ...rest }: Partial<PtyOptions> = {}) =>
  openPty(['walk', ...args], { cwd: ROOT, env: { CONTENT_DIR, ...env }, ...rest });
const { down, up, enter, ctrlC, ctrlD } = KEYS;

describe('in a terminal', () => {
  test('arrow keys lead to a fix; the way to look, going back and what did not help are there', async () => {
    const pty = start([]);
    expect(await pty.see('Leave')).toContain('The state of an order stands on its page.');
    pty.type(down.repeat(3) + enter);
    await pty.see('curl http://shop.example/order/1');
    await pty.at('Leave', enter);
    await pty.at('Does the worker run?', down.repeat(3) + enter);
    await pty.see('What do you see?');
    await pty.at('Leave', enter);
    await pty.see('Does the worker run?');
    await pty.at('Leave', enter);
    expect(await pty.see('Did it help?')).toMatch(
      /Orders stay pending\ncertain: this is it · A-1[\s\S]*Start the worker/u,
    );
    pty.type(down + enter);
    // The question before is asked again, and says what did not help.
    await pty.see('Does the worker run?');
    await pty.at('What it leads to did not help.', down + enter);
    expect(await pty.see('Follow the runbook now')).toContain('Drain the order queue');
    pty.type(up + down.repeat(4) + enter);
    await pty.see('fixpoint walk shop --answers start=pending,worker=stopped.no,worker=runs');
    await pty.see(
      'On the site: https://shop.example/kb/trees/shop/?start=pending&worker=stopped.no&worker=runs',
    );
    expect(await pty.ended).toBe(0);
  });

  test('"I don\'t know" tries what most incidents stand behind, and says so', async () => {
    const pty = start([]);
    await pty.at('Leave', down.repeat(4) + enter);
    await pty.see("You don't know, so this is tried first");
    pty.type(ctrlC);
    expect(await pty.ended).toBe(130);
  });

  test.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-D', ctrlD],
  ])('%s leaves, and the cursor is there again', async (_, keys) => {
    const pty = start([]);
    await pty.at('Leave', keys);
    expect(await pty.ended).toBe(130);
    expect(pty.raw().lastIndexOf('\u001B[?25h')).toBeGreaterThan(pty.raw().lastIndexOf('\u001B[?25l'));
  });

  test('a terminal that becomes small while it asks still shows the chosen line', async () => {
    const pty = start([]);
    await pty.see('Leave');
    pty.resize(44, 10);
    pty.type(down);
    await pty.see('❯ It is paid twice');
    pty.type(enter);
    await pty.see('Refunds are paid twice');
    pty.type(ctrlC);
    expect(await pty.ended).toBe(130);
  });

  test.each([
    ['a dumb terminal', [], { TERM: 'dumb' }],
    ['--plain', ['--plain'], {}],
  ])('%s gets numbers to type and no control sequences', async (_, args, env) => {
    const pty = start(args, { env: { ...env, NO_COLOR: '1' } });
    await pty.see('1. It stays pending');
    await pty.at('Number: ', 'x\r');
    await pty.see('Type a number from 1 to');
    await pty.at('Number: ', '1\r');
    await pty.see('Does the worker run?');
    await pty.at('Number: ', '1\r');
    await pty.see('Did it help?');
    await pty.at('Number: ', '1\r');
    expect(await pty.ended).toBe(0);
    expect(pty.raw()).not.toContain('\u001B');
  });

  test.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-D', ctrlD],
  ])('%s leaves a dumb terminal', async (_, keys) => {
    const pty = start(['--plain']);
    await pty.at('Number: ', keys);
    expect(await pty.ended).toBe(130);
  });

  test('NO_COLOR is respected where arrow keys are used', async () => {
    const pty = start([], { env: { NO_COLOR: '1' } });
    await pty.at('Leave', ctrlC);
    await pty.ended;
    // Only the cursor is moved.
    expect(pty.raw().replaceAll('\u001B[', '<')).not.toMatch(/<[\d;]*m/u);
  });
});

function piped(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'walk', ...args], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

test('without a terminal nothing is asked: the open question is told, exit 2', async () => {
  const { code, out, err } = await piped(['--answers', 'start=pending']);
  expect(err).toMatch(/^Does the worker run\?\nquestion worker is open\n/u);
  expect(err).toContain('- stopped: It does not\n');
  expect(err).toContain('fixpoint walk shop --answers start=pending,worker=ANSWER\n');
  expect([code, out]).toEqual([2, '']);
});
