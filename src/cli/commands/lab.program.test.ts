import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LAB_TIMES } from '../../lab/lab.ts';
import { KEYS, openPty } from '../../test/pty.ts';
import { saidTo } from '../../test/running-answer.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

/** What stands in the one line of JSON that was printed. */
function printed(text: string): { readonly fault: string; readonly url: string } {
  return JSON.parse(/\{.*\}/u.exec(text)?.[0] ?? '');
}

test('has help, with the times that it keeps', async () => {
  const { out, note, code } = await saidTo(['lab', '--help'], { cwd: tmpdir() });
  expect([code, note]).toEqual([0, '']);
  expect(out).toContain('Usage: fixpoint lab');
  expect(out).toMatch(new RegExp(`--idle[^]+\\(default:\\s+${LAB_TIMES.idleMs / 1_000}\\)`, 'u'));
});

test.each([
  [['--minutes', 'x'], '--minutes'],
  [['--minutes', '1441'], 'at most 1440'],
  [['--idle', '-1'], '--idle'],
  [['--whatever'], '--whatever'],
  [['word'], 'too many arguments'],
])('%j is wrong usage', async (args, why) => {
  const { out, note, code } = await saidTo(['lab', ...args], { cwd: tmpdir() });
  expect([code, out, note]).toEqual([2, '', expect.stringContaining(why)]);
});

test('gives an address that can be reached, until Ctrl-C; no content is needed', async () => {
  const pty = openPty(['lab', '--only', 'http-healthy', '--json'], { cwd: tmpdir() });
  const { fault, url } = printed(await pty.see('"}'));
  expect(fault).toBe('http-healthy');
  expect((await fetch(url)).status).toBe(200);
  pty.type(KEYS.ctrlC);
  expect(await pty.ended).toBe(130);
  await expect(fetch(url)).rejects.toThrow();
});

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  'ends with its servers at %s to it alone',
  async (signal) => {
    const { child, said, ended } = start('--only', 'http-healthy', '--json');
    await expect.poll(() => said.out).toContain('}\n');
    const { url } = printed(said.out);
    expect((await fetch(url)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  },
);

test('tells when it is ended what a blind drill kept', async () => {
  const { child, said, ended } = start('--only', 'flood', '--blind');
  await expect.poll(() => said.out).toContain('Ctrl-C stops it now');
  expect(said.out).not.toContain('flood');
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said.out).toContain('problem-1 was flood');
});

test('is wrong usage with a fault that there is not', async () => {
  const { said, ended } = start('--only', 'nothing');
  expect(await ended).toBe(2);
  expect(said).toEqual({ out: '', err: expect.stringContaining('There are: nothing-listens') });
});

/** Starts the program without a terminal. It has ended when all that it said has come. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, 'lab', ...args], { cwd: tmpdir() });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => code) };
}
