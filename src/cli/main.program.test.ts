import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a pipe gets no colour, whatever the environment asks for', async () => {
  const env = { ...fixture('wrong-type'), NO_COLOR: '1', FORCE_COLOR: '1' };
  const { out, err } = await fixpoint(['check'], env);
  expect(out).toContain(' wrong-type ');
  expect(out + err).not.toContain('\u001B');
});

test('what GitHub does not show is added to the step summary', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
  try {
    const summary = join(folder, 'summary.md');
    const content = join(folder, 'content');
    mkdirSync(content);
    writeFileSync(summary, 'An earlier step.\n');
    writeFileSync(join(content, 'site.yaml'), Array.from({ length: 12 }, (_, i) => `k${i}: 1\n`).join(''));
    const env = { CONTENT_DIR: content, GITHUB_STEP_SUMMARY: summary };
    const { code, out } = await fixpoint(['check', '--format', 'github'], env);
    expect(out.match(/^::error /gmu)).toHaveLength(10);
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^An earlier step\.\n### Content check\n(?:.*\n)+\| error \| /u,
    );
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('wrong usage goes to standard error, with exit code 2', async () => {
  const { code, out, err } = await fixpoint(['check', '--fromat', 'json']);
  expect(err).toContain("error: unknown option '--fromat'\n(Did you mean --format?)");
  expect([code, out]).toEqual([2, '']);
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
