import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KEYS, openPty } from '../../test/pty.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const { enter, ctrlC } = KEYS;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fixpoint-init-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const start = (...args: readonly string[]) =>
  openPty(['init', '--package', 'fixpoint-0.1.0.tgz', ...args], { cwd: root });

function check(folder: string): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((done) => {
    const env = { ...process.env, CONTENT_DIR: join(root, folder, 'content') };
    const child = execFile(process.execPath, [MAIN, 'check'], { cwd: root, env }, (_, out) =>
      done({ code: child.exitCode ?? -1, out }),
    );
  });
}

test('three answers, and a base is there', async () => {
  const pty = start('our-incidents');
  await pty.see('Ctrl-C leaves, and nothing is written');
  await pty.see('Name of the base');
  await pty.at('Our incidents', enter);
  await pty.at('Address of its repository', 'git@github.com:our-team/incidents.git\r');
  await pty.at('Services that you run', 'Web shop, pay=Payments\r');
  await pty.see('A base of ');
  await pty.see('cd our-incidents');
  expect(await pty.ended).toBe(0);
  const site = readFileSync(join(root, 'our-incidents/content/site.yaml'), 'utf8');
  expect(parse(site)).toMatchObject({ name: 'Our incidents', base: '/incidents/' });
  expect(await check('our-incidents')).toEqual({ code: 0, out: '0 errors, 0 warnings in 6 files\n' });
});

test('an answer that will not do is asked again; what flags say is not asked; a repository may be left out', async () => {
  const pty = start('ours', '--name', 'Ours');
  await pty.at('Address of its repository', 'incidents\r');
  await pty.see('is no address of a repository');
  await pty.at('Address of its repository', `${'\u007F'.repeat(9)}\r`);
  await pty.at('Services that you run', 'web, WEB\r');
  await pty.see('is named twice');
  await pty.at('Services that you run', '\u007F'.repeat(5) + enter);
  await pty.see('A base of ');
  expect(await pty.ended).toBe(0);
  expect(pty.raw()).not.toContain('Name of the base');
  expect(parse(readFileSync(join(root, 'ours/content/site.yaml'), 'utf8'))).toEqual({
    name: 'Ours',
    base: '/',
  });
});

test('who leaves at a question leaves nothing behind', async () => {
  const pty = start('ours');
  await pty.at('Name of the base', enter);
  await pty.at('Address of its repository', ctrlC);
  expect(await pty.ended).toBe(130);
  expect(readdirSync(root)).toEqual([]);
});

test('plain: lines instead of keys', async () => {
  const pty = start('ours', '--plain');
  await pty.at('Name of the base', '\r');
  await pty.at('Address of its repository', '\r');
  await pty.at('Services that you run', 'web\r');
  await pty.see('A base of ');
  expect(await pty.ended).toBe(0);
  expect(existsSync(join(root, 'ours/package.json'))).toBe(true);
});
