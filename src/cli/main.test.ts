import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'src/test/fixtures');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program from the project's folder. */
function fixpoint(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const { FORCE_COLOR, NO_COLOR, GITHUB_STEP_SUMMARY, ...rest } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...rest, ...env },
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

const fixture = (name: string) => ({ CONTENT_DIR: join(FIXTURES, name) });

test('content without an error is fine, though there are warnings', async () => {
  const { code, out } = await fixpoint(['check'], fixture('stray-file'));
  expect(out).toMatch(/^src\/test\/fixtures\/stray-file\/notes\.txt:1:1 stray-file /mu);
  expect(out).toMatch(/\n0 errors, 2 warnings in 0 files\n$/u);
  expect(code).toBe(0);
});

test('all problems are told, without colour where nobody sees it, and the exit code is 1', async () => {
  const { code, out, err } = await fixpoint(['check'], fixture('many-faults'));
  expect(out).toMatch(/vocabulary\.yaml:2:5 missing-key .+\n {4}\S.+\n/u);
  expect(out).toMatch(/\n9 errors, 1 warning in 5 files\n$/u);
  expect(out).not.toContain('\u001B');
  expect([code, err]).toEqual([1, '']);
});

test('colour can be asked for', async () => {
  const { out } = await fixpoint(['check'], { ...fixture('wrong-type'), FORCE_COLOR: '1' });
  expect(out).toContain('\u001B[31mwrong-type\u001B[39m');
});

test('files and folders limit what is shown, in JSON too', async () => {
  const inside = join(FIXTURES, 'many-faults/incidents');
  const { code, out } = await fixpoint(['check', inside, '--format', 'json'], fixture('many-faults'));
  const { problems, counts } = JSON.parse(out);
  expect(counts).toEqual({ errors: 4, warnings: 0, files: 2 });
  expect(problems[0].file).toBe('src/test/fixtures/many-faults/incidents/a-1-orders/index.md');
  expect(code).toBe(1);
});

test('for GitHub the rest goes into the step summary', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  try {
    const summary = join(folder, 'summary.md');
    const { code, out } = await fixpoint(['check', '--format', 'github'], {
      ...fixture('many-faults'),
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(out).toContain(
      '::error file=src/test/fixtures/many-faults/codes/exit.yaml,line=1,col=8,title=yaml-syntax::',
    );
    expect(code).toBe(1);
    // Nine errors all fit as annotations, so there is nothing to add.
    expect(() => readFileSync(summary)).toThrow('ENOENT');
  } finally {
    rmSync(folder, { recursive: true });
  }
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

test.each([[['--help']], [['check', '--help']], [['show', '--help']]])('%j has examples', async (args) => {
  const { code, out, err } = await fixpoint(args);
  expect(out).toContain('Examples:\n  fixpoint ');
  expect([code, err]).toEqual([0, '']);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(await fixpoint(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('an incident is shown by its id in any case, what to do before what was seen', async () => {
  const { code, out } = await fixpoint(['show', 'a-1'], fixture('unknown-reference'));
  expect(out).toMatch(/^Orders stay pending\nA-1 · investigating · SEV3 · /u);
  expect(out.indexOf('Read the log of the worker')).toBeLessThan(out.indexOf('Symptoms'));
  expect(code).toBe(0);
});

test('an entry is had as JSON', async () => {
  const { out } = await fixpoint(['show', 'A-1', '--json'], fixture('unknown-reference'));
  expect(JSON.parse(out)).toMatchObject({ kind: 'incident', id: 'A-1', data: { severity: 'SEV3' } });
});

test('an unknown id gets the nearest one and exit code 1', async () => {
  const { code, out, err } = await fixpoint(['show', 'A-11'], fixture('unknown-reference'));
  expect(err).toBe('Nothing has the id "A-11". Did you mean A-1?\n');
  expect([code, out]).toEqual([1, '']);
});

test('a reader who leaves early is no error', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'check', '--format', 'json'], {
    cwd: ROOT,
    env: { ...process.env, ...fixture('many-faults') },
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  await new Promise((done) => child.on('close', done));
  expect(err).toBe('');
});
