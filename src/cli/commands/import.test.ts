import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { lineCount } from '../../intake/import/account.ts';
import type { ImportReport } from '../../intake/import/report.ts';
import { answer } from '../answer.ts';
import type { Terminal } from '../terminal.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/import/documents');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly out: string;
  readonly note: string;
  readonly code: number;
}

async function run(...args: readonly string[]): Promise<Run> {
  const terminal: Pick<Terminal, 'stdout' | 'env' | 'cwd' | 'today' | 'now' | 'stopped'> = {
    stdout: process.stdout,
    env: { NO_COLOR: '1' },
    cwd: folder,
    today: '2031-12-01',
    now: () => 0,
    stopped: new AbortController().signal,
  };
  const given = await answer(['import', ...args], terminal as Terminal);
  if ('dialogue' in given || 'program' in given) throw new Error('import asks nothing');
  if (!('parts' in given)) return { out: given.text, note: given.note ?? '', code: given.exitCode };
  let out = '';
  let note = '';
  for (;;) {
    const { done, value } = await given.parts.next();
    if (done) return { out, note, code: value };
    if ('text' in value) out += value.text;
    if ('note' in value) note += value.note;
  }
}

const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const report = (): ImportReport => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
const files = (): string[] =>
  existsSync(join(folder, 'content'))
    ? readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).sort()
    : [];
const all = ['--out', 'content', '--report', 'report.json'] as const;

const WHOLE = `# Pump stops at night

**Status:** fixed
**Service:** pump-control

## Symptoms

- The pump stops at two

## Root cause

The clock change.

## Fix

Set the controller to UTC.

## Verification

- It should run at half past two
`;
const VOCABULARY = 'services:\n  - id: pump-control\n    name: Pump control\n';

test('a document that says all is imported whole, and check agrees', async () => {
  write('pump.md', WHOLE);
  write('content/vocabulary.yaml', VOCABULARY);
  const { out, code } = await run('pump.md', ...all);
  expect(out).toMatch(/^pump\.md whole\n {2}incidents\/pump-stops-at-night\/index\.md written\n/u);
  expect(code).toBe(0);
  const { problems } = await checkContent(join(folder, 'content'), { today: '2031-12-01' });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
});

test('what a write-up lacks is a gap by the name that check gives it, and the exit code is 1', async () => {
  cpSync(FIXTURES, join(folder, 'old'), { recursive: true });
  const { code } = await run('old', ...all);
  expect(code).toBe(1);
  const gaps = report().documents.flatMap(({ files: made }) =>
    made.flatMap((one) => one.gaps.filter(({ level }) => level === 'error')),
  );
  const { problems } = await checkContent(join(folder, 'content'), { today: '2031-12-01' });
  const key = ({ file, line, code: problem }: (typeof problems)[number]) => `${file}:${line} ${problem}`;
  expect(
    problems
      .filter(({ level }) => level === 'error')
      .map(key)
      .sort(),
  ).toEqual(gaps.map(key).sort());
  const old = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => extname(name) !== '',
  );
  expect(report().summary).toMatchObject({ documents: old.length, failed: 0 });
});

test('importing twice changes nothing, neither files nor report', async () => {
  cpSync(FIXTURES, join(folder, 'old'), { recursive: true });
  await run('old', ...all);
  const before = files()
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(folder, 'content', name), 'utf8')]);
  await run('old', ...all);
  const first = readFileSync(join(folder, 'report.json'), 'utf8');
  await run('old', ...all);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(first);
  expect(
    files()
      .filter((name) => /\.\w+$/u.test(name))
      .map((name) => [name, readFileSync(join(folder, 'content', name), 'utf8')]),
  ).toEqual(before);
  expect(new Set(report().documents.flatMap((one) => one.files.map(({ state }) => state)))).toEqual(
    new Set(['unchanged']),
  );
});

test('a file that was edited is refused, one that was not is brought up to date', async () => {
  write('pump.md', WHOLE);
  write('other.md', WHOLE.replace('Pump', 'Fan'));
  await run('pump.md', 'other.md', ...all);
  const edited = join(folder, 'content/incidents/pump-stops-at-night/index.md');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nMine.\n`);
  write('pump.md', WHOLE.replace('at two', 'at three'));
  write('other.md', WHOLE.replace('Pump', 'Fan').replace('at two', 'at three'));
  const { out, code } = await run('pump.md', 'other.md', ...all);
  expect(code).toBe(2);
  expect(out).toContain('incidents/pump-stops-at-night/index.md:1:1 edited-since-import');
  expect(readFileSync(edited, 'utf8')).toMatch(/at two[\s\S]*Mine\.\n$/u);
  expect(readFileSync(join(folder, 'content/incidents/other-fan-stops-at-night/index.md'), 'utf8')).toContain(
    'at three',
  );
  expect((await run('pump.md', ...all, '--overwrite')).code).toBe(0);
  expect(readFileSync(edited, 'utf8')).not.toContain('Mine.');
});

test('a dry run prints the files and writes nothing', async () => {
  write('pump.md', WHOLE);
  const { out, note, code } = await run('pump.md', ...all, '--dry-run');
  expect(out).toMatch(/^==> incidents\/pump-stops-at-night\/index\.md\n---\nid: pump\n/u);
  expect(out).toContain('would be written');
  expect([code, note]).toEqual([1, 'A dry run writes no report; --report - prints it.\n']);
  expect([existsSync(join(folder, 'content')), existsSync(join(folder, 'report.json'))]).toEqual([
    false,
    false,
  ]);
});

test('the report goes to standard output for -', async () => {
  write('pump.md', WHOLE);
  const { out } = await run('pump.md', '--out', 'content', '--report', '-');
  expect(JSON.parse(out)).toMatchObject({
    format: 1,
    summary: { documents: 1, lines: { dropped: 0 } },
    vocabulary: { services: [{ id: 'pump-control', in: ['pump.md'] }] },
  });
});

test.each<[string, string | Uint8Array, string]>([
  ['empty.md', '', 'empty-file'],
  ['blank.md', ' \n\n', 'empty-file'],
  ['picture.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), 'not-text'],
  ['large.md', 'word '.repeat(4_194_304), 'file-too-large'],
])('%s is told in one line, and nothing of it is written', async (name, text, problem) => {
  write(`old/${name}`, text);
  const { out, code } = await run('old', ...all);
  expect(out).toContain(`old/${name}:1:1 ${problem} `);
  expect([code, files()]).toEqual([2, []]);
});

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read is told, and the others are imported',
  async () => {
    write('old/a.md', WHOLE);
    write('old/b.md', WHOLE);
    chmodSync(join(folder, 'old/a.md'), 0);
    const { out, code } = await run('old', ...all);
    expect(out).toContain('old/a.md:1:1 unreadable-file');
    expect([code, report().summary.files]).toEqual([2, 1]);
  },
);

test('links are not followed, in a circle or out of the folder', async () => {
  write('old/pump.md', WHOLE);
  write('secret.md', '# Secret\n');
  symlinkSync('.', join(folder, 'old/circle'));
  symlinkSync('../secret.md', join(folder, 'old/out.md'));
  const { code } = await run('old', ...all);
  expect(code).toBe(1);
  expect(report().skipped).toEqual([
    { name: 'old/circle', reason: 'a symbolic link, which is not followed' },
    { name: 'old/out.md', reason: 'a symbolic link, which is not followed' },
  ]);
  expect(report().documents).toHaveLength(1);
});

test('broken front matter is kept as text and told with its line', async () => {
  write('pump.md', `---\ntitle: [unclosed\nowner: Kim\n---\n\n${WHOLE}`);
  await run('pump.md', ...all);
  const [made] = report().documents;
  expect(made?.unsure[0]?.message).toMatch(/^The front matter cannot be read and is kept as text: /u);
  expect(readFileSync(join(folder, 'content', made?.files[0]?.path ?? ''), 'utf8')).toContain(
    '```yaml\ntitle: [unclosed\nowner: Kim\n```',
  );
});

test('lines in another encoding are read, and told', async () => {
  write(
    'mixed.md',
    Buffer.concat([Buffer.from('# Café\n\n'), Buffer.from([0x6e, 0xe9, 0x65]), Buffer.from('\n')]),
  );
  await run('mixed.md', ...all);
  const [made] = report().documents;
  expect(made?.encoding).toMatchObject({ readAs: 'mixed', otherLines: [3] });
  expect(readFileSync(join(folder, 'content', made?.files[0]?.path ?? ''), 'utf8')).toContain('née');
});

test('ten thousand headings are one write-up, every line accounted for', async () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `## Part ${i}\n`).join('\n');
  write('long.md', text);
  await run('long.md', ...all);
  const [made] = report().documents;
  expect(made?.lines.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(lineCount(text));
  expect(readFileSync(join(folder, 'content', made?.files[0]?.path ?? ''), 'utf8')).toContain('Part 9999');
});

describe('a service that is given', () => {
  const NAMELESS = WHOLE.replace('**Service:** pump-control\n', '').replace('# Pump', '# It');
  const made = () =>
    readFileSync(join(folder, 'content', report().documents[0]?.files[0]?.path ?? ''), 'utf8');

  test('is that of documents that name none, the report says so, and again it changes nothing', async () => {
    write('old/a.md', NAMELESS);
    write('old/b.md', WHOLE);
    write('content/vocabulary.yaml', `${VOCABULARY}  - id: valves\n    name: Valves of ours\n`);
    expect((await run('old', ...all)).code).toBe(1);
    const { out, code } = await run('old', ...all, '--service', 'Valves of ours', '--service', 'valves');
    expect(code).toBe(0);
    expect(out).toContain('brought up to date; its services are those of --service: valves\n');
    expect(report().documents.map(({ files: [file] }) => file?.given)).toEqual([
      { services: ['valves'] },
      undefined,
    ]);
    expect(made()).toContain('services:\n  - valves\n');
    await run('old', ...all, '--service', 'valves');
    const before = [made(), report()];
    expect((await run('old', ...all, '--service', 'valves')).out).toContain('is so already');
    expect([made(), report()]).toEqual(before);
  });

  test('that the vocabulary does not have is proposed to it', async () => {
    write('a.md', NAMELESS);
    const { out, code } = await run('a.md', ...all, '--service', 'Valves', '--service', 'pump-control');
    expect(code).toBe(1);
    expect(made()).toContain('services:\n  - valves\n  - pump-control\n');
    expect(out).toContain('    services: valves  (1 document, such as a.md)\n');
    expect(report().vocabulary.services).toEqual([
      { id: 'valves', name: 'Valves', in: ['a.md'] },
      { id: 'pump-control', name: 'pump-control', in: ['a.md'] },
    ]);
    write('content/vocabulary.yaml', `${VOCABULARY}  - id: valves\n    name: Valves\n`);
    expect((await run('a.md', ...all, '--service', 'Valves', '--service', 'pump-control')).code).toBe(0);
  });

  test('with a slip or without a letter is told, and nothing is written', async () => {
    write('a.md', NAMELESS);
    write('content/vocabulary.yaml', VOCABULARY);
    const { note, code } = await run('a.md', ...all, '--service', 'pump-contrl', '--service', '—');
    expect(code).toBe(2);
    expect(note).toContain(
      'error: --service: The vocabulary has no service "pump-contrl". Did you mean pump-control? To add it, ',
    );
    expect(note).toContain('error: --service: "—" is no name of a service, ');
    expect(files()).toEqual(['vocabulary.yaml']);
  });
});

test('wrong usage is told', async () => {
  expect((await run('nowhere.md', '--out', 'content')).note).toContain(
    'there is no file or folder "nowhere.md"',
  );
  write('file', 'x');
  expect((await run('file', '--out', 'file')).note).toContain('"file" is no folder');
  expect((await run('file')).code).toBe(2);
  mkdirSync(join(folder, 'none'));
  expect(await run('none', '--out', 'content')).toMatchObject({
    code: 2,
    note: expect.stringContaining('No document was found'),
  });
});
