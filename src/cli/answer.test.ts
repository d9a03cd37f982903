import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeAnswer } from '../test/whole-answer.ts';
import type { Terminal } from './terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'src/test/fixtures');

async function fixpoint(args: readonly string[], env: Terminal['env'] = {}) {
  const { stdin, stdout, stderr } = process;
  const given = await wholeAnswer(args, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: ROOT,
    today: '2025-06-01',
  });
  return { code: given.exitCode, out: given.text, err: given.note ?? '', append: given.append };
}

const fixture = (name: string) => ({ CONTENT_DIR: join(FIXTURES, name) });

test('files and folders limit what is shown, in JSON too', async () => {
  const inside = join(FIXTURES, 'many-faults/incidents');
  const { code, out } = await fixpoint(['check', inside, '--format', 'json'], fixture('many-faults'));
  const { problems, counts } = JSON.parse(out);
  expect(counts).toEqual({ errors: 4, warnings: 0, files: 2 });
  expect(problems[0].file).toBe('src/test/fixtures/many-faults/incidents/a-1-orders/index.md');
  expect(code).toBe(1);
});

test('for GitHub problems are annotations with paths from the working directory', async () => {
  const { code, out, append } = await fixpoint(['check', '--format', 'github'], {
    ...fixture('many-faults'),
    GITHUB_STEP_SUMMARY: '/tmp/never-written.md',
  });
  expect(out).toContain(
    '::error file=src/test/fixtures/many-faults/codes/exit.yaml,line=1,col=8,title=yaml-syntax::',
  );
  // Nine errors all fit as annotations, so there is nothing to add.
  expect([code, append]).toEqual([1, undefined]);
});

test.each([
  ['no command', []],
  ['an unknown command', ['chek']],
  ['an unknown option', ['check', '--fromat', 'json']],
  ['an unknown format', ['check', '--format', 'xml']],
  ['a file that does not exist', ['check', 'content/nothing.md']],
  ['a file outside the content', ['check', 'package.json']],
  ['show without an id', ['show']],
])('%s is wrong usage', async (_, args) => {
  const { code, out, err } = await fixpoint(args);
  expect(err).toMatch(/error: |Usage: /u);
  expect([code, out]).toEqual([2, '']);
});

test('a content folder that does not exist is wrong usage', async () => {
  const { code, err } = await fixpoint(['check'], { CONTENT_DIR: '/no/such/folder' });
  expect(err).toContain('/no/such/folder does not exist');
  expect(code).toBe(2);
});

test('a content folder that is a file says so', async () => {
  const { code, err } = await fixpoint(['check'], { CONTENT_DIR: join(ROOT, 'package.json') });
  expect(err).toContain('package.json is a file; set CONTENT_DIR to a folder');
  expect(code).toBe(2);
});

test.each([[['--help']], [['check', '--help']], [['show', '--help']]])('%j has examples', async (args) => {
  const { code, out, err } = await fixpoint(args);
  expect(out).toContain('Examples:\n  fixpoint ');
  expect([code, err]).toEqual([0, '']);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(await fixpoint(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
});
