import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'fixpoint-match-'));
const log = (name: string) => join(folder, name);
const { FORCE_COLOR, NO_COLOR, ...outer } = process.env;
const env = { ...outer, CONTENT_DIR: join(folder, 'content') };

const KNOWN = "2031-01-02T03:04:05Z web ERROR queue 'mail' is full: 12 of 12";
const UNKNOWN = '2031-01-02T03:04:06Z web ERROR no route to 10.0.0.7:80';

beforeAll(() => {
  const content = join(ROOT, 'src/test/fixtures/match');
  expect(spawnSync('cp', ['-r', content, join(folder, 'content')]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], given: NodeJS.ProcessEnv = env): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, 'match', ...args], { cwd: folder, env: given });
}

async function ended(child: ChildProcessWithoutNullStreams) {
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  return { code, out, err };
}

function match(args: readonly string[], input: string | Uint8Array = '') {
  const child = start(args);
  child.stdin.end(input);
  return ended(child);
}

const rows = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a stream', () => {
  test('is told: known lines once with count, times and fix, unknown errors by template', async () => {
    const input = `${KNOWN}\nall is well\n${KNOWN.replace('05Z', '59Z')}\r\n${UNKNOWN}\n${UNKNOWN.replace('.7', '.9')}`;
    const { code, out, err } = await match([], input);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^1 known line, 1 unknown error\n5 lines · /u);
    expect(out).toContain('Q-1 · Mail queue fills up\n  - Fix: Start the sender\n');
    expect(out).toContain('2 × first 2031-01-02T03:04:05Z (line 1), last 2031-01-02T03:04:59Z (line 3)');
    expect(out).toContain('2 × first 2031-01-02T03:04:06Z (line 4), last 2031-01-02T03:04:06Z (line 5)');
    expect(out).toContain('no route to <*>');
  });

  test('what one can do is written as the program was started', async () => {
    const child = start([], { ...env, npm_lifecycle_event: 'fixpoint' });
    child.stdin.end(`${KNOWN}\n${UNKNOWN}\n`);
    const { out } = await ended(child);
    for (const command of ['show Q-1', "search 'the line'", 'new incident --from-log FILE']) {
      expect(out).toContain(`\n      npm run -s fixpoint -- ${command}\n`);
    }
  });

  test('is told in JSON, one object a line', async () => {
    const { out } = await match(['--json'], `${KNOWN}\n${UNKNOWN}\n`);
    expect(rows(out)).toMatchObject([
      {
        type: 'known',
        incident: { id: 'Q-1', doing: 'Start the sender' },
        count: 1,
        nearly: 0,
        first: { line: 1 },
      },
      { type: 'unknown', count: 1, over: 0, first: { source: '-', line: 2, time: '2031-01-02T03:04:06Z' } },
      { type: 'summary', lines: 2, known: 1, unknown: 1, cut: 0 },
    ]);
  });

  test('what steers a terminal is spelt out', async () => {
    const { out } = await match([], 'ERROR \u001B]0;owned\u0007 \u202Eboom\u0008 failed\n');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  test('the exit code is 1 where it was asked to fail on what was seen', async () => {
    const codes = await Promise.all(
      [
        match(['--fail-on', 'known'], KNOWN),
        match(['--fail-on', 'unknown'], KNOWN),
        match(['--fail-on', 'unknown'], UNKNOWN),
      ].map(async (run) => (await run).code),
    );
    expect(codes).toEqual([1, 0, 1]);
  });

  test('at most as many rows as asked for are listed, and the rest is counted', async () => {
    const words = ['door', 'wall', 'roof', 'lamp'];
    const { out } = await match(['--limit', '2'], words.map((word) => `ERROR ${word} failed\n`).join(''));
    expect(out).toContain('0 known lines, 4 unknown errors');
    expect(out).toContain('Not shown\n  - 2 unknown errors');
  });
});

test('files are told by name', async () => {
  writeFileSync(log('a.log'), `${KNOWN}\n`);
  writeFileSync(log('b.log'), `calm\n${KNOWN}\n`);
  const { out } = await match(['a.log', 'b.log', '--json']);
  expect(rows(out)[0]).toMatchObject({
    count: 2,
    first: { source: 'a.log', line: 1 },
    last: { source: 'b.log', line: 2 },
  });
});

test.each([
  ['a file that is not there', ['nothing.log']],
  ['a folder', ['.']],
  ['both standard input and files to follow', ['--follow', '-', 'a.log']],
])('%s is wrong usage', async (_, args) => {
  const { code, out, err } = await match(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^error: /u);
});

test('a reader who leaves early is no error', async () => {
  const child = start(['--follow']);
  child.stdout.destroy();
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${KNOWN}\n`.repeat(1_000));
  expect((await ended(child)).err).toBe('');
});

/** Waits until the output of a program holds a text. */
function told(child: ChildProcessWithoutNullStreams, text: string): Promise<string> {
  let out = '';
  return new Promise((done, fail) => {
    const without = (how: string) => fail(new Error(`${how} without ${JSON.stringify(text)}: ${out}`));
    const limit = setTimeout(() => without('goes on'), 60_000);
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes(text)) done(out);
    });
    child.on('close', () => without('ended'));
    child.on('exit', () => clearTimeout(limit));
  });
}

test('a followed stream tells a known line at once, and the counts after Ctrl-C', async () => {
  const child = start(['--follow', '--json']);
  const first = told(child, '\n');
  child.stdin.write(`calm\n${KNOWN}\n`);
  expect(rows(await first)).toMatchObject([{ type: 'seen', incident: { id: 'Q-1' }, first: { line: 2 } }]);
  const summary = told(child, '"summary"');
  child.kill('SIGINT');
  expect(rows(await summary).map(({ type }) => type)).toEqual(['known', 'summary']);
});

test('a followed file is read on as it grows', async () => {
  writeFileSync(log('grows.log'), 'calm\n');
  const child = start(['--follow', '--json', 'grows.log']);
  const first = told(child, '"seen"');
  // Half a line is no line yet; the rest comes later.
  appendFileSync(log('grows.log'), KNOWN.slice(0, 30));
  appendFileSync(log('grows.log'), `${KNOWN.slice(30)}\n`);
  expect(rows(await first)[0]).toMatchObject({ type: 'seen', first: { source: 'grows.log', line: 2 } });
  const run = ended(child);
  child.kill('SIGTERM');
  expect((await run).code).toBe(0);
});

const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;

test.skipIf(!hasPython)('files have a progress bar in a terminal, gone before the answer', async () => {
  writeFileSync(log('big.log'), `${'calm '.repeat(20)}\n`.repeat(20_000));
  const script = 'import pty,sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)';
  const child = spawn('python3', ['-c', script, process.execPath, MAIN, 'match', log('big.log')], {
    cwd: folder,
    env,
  });
  child.stdin.end();
  const { code, out } = await ended(child);
  expect(code).toBe(0);
  const shown = stripVTControlCharacters(out).split('\r');
  expect(shown).toContainEqual(expect.stringMatching(/^#+\.* \d+ % of 2\.0 MB$/u));
  expect(shown.at(-1)?.startsWith('\n')).toBe(true);
  expect(out).toContain('\r\u001B[K');
});
