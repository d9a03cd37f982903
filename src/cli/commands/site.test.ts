import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saidTo, terminalWith } from '../../test/running-answer.ts';
import { answer } from '../answer.ts';
import { handOver } from '../reporters/hand-over.ts';
import type { ProgramAnswer } from '../terminal.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-site-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const here = (env: NodeJS.ProcessEnv = {}) => ({ cwd: root, env: { CONTENT_DIR: 'content', ...env } });

async function programOf(...args: readonly string[]): Promise<ProgramAnswer['program']> {
  const given = await answer(args, terminalWith(here()));
  if (!('program' in given)) throw new Error('no program is started');
  return given.program;
}

test('Astro gets the content, the folder of the site, and tells nobody of it', async () => {
  const { args, env } = await programOf('build', '--out', 'site');
  expect(args.slice(2, 5)).toEqual(['build', '--outDir', join(root, 'site')]);
  expect(env).toMatchObject({ CONTENT_DIR: join(root, 'content'), ASTRO_TELEMETRY_DISABLED: '1' });
  expect((await programOf('build')).args).toContain(join(root, 'dist'));
  expect((await programOf('dev', '--port', '8080')).args.slice(2, 5)).toEqual(['dev', '--port', '8080']);
});

test('the server gets a site that is there', async () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), '');
  expect((await programOf('serve', '--port', '0')).args.slice(1)).toEqual([join(root, 'dist'), '0']);
});

test.each([
  [['serve'], {}, 'there is no built site in'],
  [['build'], { CONTENT_DIR: 'nowhere' }, 'nowhere does not exist'],
  [['dev', '--port', '65536'], {}, '--port is "65536"; it must be a number from 0 to 65535'],
  [['dev', '--port', '-1'], {}, '--port is "-1"'],
  [['dev'], { PORT: 'a' }, 'PORT is "a"'],
])('%j with %j is wrong usage', async (args, env, said) => {
  const { note, code } = await saidTo(args, here(env));
  expect([code, note]).toEqual([2, expect.stringContaining(said)]);
});

describe('a program that answers instead', () => {
  const handing = (script: string, stopped = new AbortController().signal) =>
    handOver(
      { program: { args: ['-e', script], env: process.env, cwd: root } },
      { stopped, onInterrupt: () => () => undefined },
    );

  test.each([
    ['', 0],
    ['process.exit(2)', 2],
    ['process.exit(1)', 1],
    ['process.exit(7)', 1],
    ["process.kill(process.pid, 'SIGKILL')", 1],
  ])('%j ends as %i', async (script, code) => {
    expect(await handing(script)).toBe(code);
  });

  test('is ended with the program that started it', async () => {
    const stop = new AbortController();
    const ended = handing('setInterval(() => undefined, 1e6)', stop.signal);
    stop.abort();
    expect(await ended).toBe(130);
  });
});
