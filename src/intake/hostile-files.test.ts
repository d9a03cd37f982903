import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TOLD_AT_MOST } from '../core/told-problems.ts';
import { checkContent } from './check-content.ts';
import { FOLDER_LIMITS } from './content-walk.ts';
import { readContent } from './read-content.ts';

// Files that no repository should hold, or that git might change: written where they are needed.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = 'incidents/a-1-orders/index.md';

const WRITE_UP = `---
id: A-1
title: Orders stay pending
status: investigating
severity: SEV3
detected: 2025-03-01
services: [shop]
symptoms:
  - text: The order page never leaves pending
nextSteps:
  - Read the log of the worker
---
Seen after a restart.
`;

const titled = (title: string): string => WRITE_UP.replace('Orders stay pending', title);
const withKeys = (keys: string): string => WRITE_UP.replace('\n---\nSeen', `\n${keys}\n---\nSeen`);

test('the write-up that these tests spoil is itself without fault', async () => {
  expect(await problemsOf(WRITE_UP)).toEqual([]);
});

test.each<[string, string | Uint8Array, ...string[]]>([
  ['a NUL byte', WRITE_UP.replace('stay', 'st\0ay'), '3:17 nul-byte'],
  ['a byte that is not UTF-8', spoilt(WRITE_UP, 'stay', 0xff), '3:15 not-utf8'],
  ['UTF-16', Buffer.from(`\uFEFF${WRITE_UP}`, 'utf16le'), '1:1 not-utf8'],
  ['a byte order mark, and what follows it', `\uFEFF${titled('""')}`, '1:1 byte-order-mark', '3:1 too-short'],
  [
    'carriage returns, and what else is wrong',
    titled('""').replaceAll('\n', '\r\n'),
    '1:4 crlf-line-ends',
    '3:1 too-short',
  ],
  ['an empty file', '', '1:1 empty-file'],
  ['a file of spaces', ' \n\n', '1:1 empty-file'],
  ['5 MB', WRITE_UP + 'x'.repeat(5_000_000), '1:1 file-too-large'],
  [
    '10,000 keys',
    withKeys(Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n')),
    '8000:6 too-many-keys',
  ],
  ['100,000 nested lists', withKeys(`tags: ${'['.repeat(100_000)}`), '12:7994 too-many-keys'],
  ['an alias bomb', withKeys(aliasBomb()), '14:15 alias-bomb'],
  ['an alias of itself', withKeys('tags: &a [*a]'), '12:11 yaml-syntax', '12:11 wrong-type'],
  ['a custom tag', withKeys('owner: !!js/function "x"'), '12:8 yaml-syntax'],
  ['a second document', withKeys('...\nowner: Ada'), '13:1 yaml-syntax'],
  ['a merge key', withKeys('<<: {owner: Ada}'), '12:1 unknown-key'],
  ['constructor as a key', withKeys('impact:\n  constructor: 1'), '13:3 forbidden-key'],
  ['a status named like a method', WRITE_UP.replace('investigating', 'constructor'), '4:1 wrong-value'],
  ['a title of 2,000 characters', titled('a'.repeat(2_000)), '3:1 too-long'],
  ['a right-to-left override', titled('Orders \u202Egnidnep'), '3:1 hidden-characters'],
  ['a zero-width space', titled('Or\u200Bders'), '3:1 hidden-characters'],
  ['a hidden character in the body', WRITE_UP.replace('restart', 're\u2066start'), '13:16 hidden-characters'],
  ['an escape sequence in the body', WRITE_UP.replace('restart', '\u001B[31m'), '13:14 hidden-characters'],
])('%s is a problem with its place', async (_, content, ...expected) => {
  expect((await problemsOf(content)).toSorted()).toEqual(expected.toSorted());
});

test.each(['[', '- ', '{a: '])(
  '5,000 times %s is nested too deeply, wherever the stack ends',
  async (opening) => {
    const problems = await problemsOf(withKeys(`tags:\n  ${opening.repeat(5_000)}`));
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['too-many-keys']);
  },
);

test('a megabyte of quotes is refused without being parsed', async () => {
  expect(await problemsOf(withKeys(`owner: ${'"'.repeat(1_000_000)}`))).toEqual(['12:15982 too-many-keys']);
});

test('joiners that emoji and scripts need are let through in the body', async () => {
  expect(await problemsOf(WRITE_UP.replace('restart', '👩\u200D💻 می\u200Cشود'))).toEqual([]);
});

test('a hidden character is named', async () => {
  write(FILE, titled('Orders \u202Egnidnep'));
  const { problems } = await readContent(folder);
  expect(problems[0]?.message).toContain('U+202E (right-to-left override)');
  expect(problems[0]?.message).not.toContain('\u202E');
});

test('tabs inside a block of text are text', async () => {
  const keys =
    'fixes:\n  - what: Call it\n    changes:\n      - file: main.go\n        after: |\n          a {\n          \tb\n          }';
  write(FILE, withKeys(keys));
  const { entries, problems } = await readContent(folder);
  expect(problems).toEqual([]);
  const [entry] = entries;
  expect(entry?.kind === 'incident' && entry.data.fixes[0]?.changes[0]?.after).toBe('a {\n\tb\n}\n');
});

test.each([
  ['runbooks/restart the worker.md'],
  ['runbooks/Restart.mdx'],
  ['runbooks/restart..worker.md'],
  ['runbooks/..restart.md'],
  ['trees/über.yaml'],
  ['incidents/A 1/index.md'],
  ['incidents/a-1.md'],
  ['site.yml'],
])('%s is no name for a write-up', async (path) => {
  write(path, WRITE_UP);
  const { problems, entries } = await readContent(folder);
  expect(problems.map(({ file, code }) => [file, code])).toEqual([[path, 'bad-file-name']]);
  expect(entries).toEqual([]);
});

test('a folder with more files than a write-up needs is one problem, and its write-up is read', async () => {
  write(FILE, WRITE_UP);
  for (let i = 0; i < FOLDER_LIMITS.incident; i += 1) write(`incidents/a-1-orders/${i}.bin`, 'x');
  const { problems, entries } = await readContent(folder);
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    ['incidents/a-1-orders', 'too-many-files'],
  ]);
  expect(entries.map(({ id }) => id)).toEqual(['A-1']);
});

test('as many as it may hold are named', async () => {
  write(FILE, WRITE_UP);
  for (let i = 1; i < FOLDER_LIMITS.incident; i += 1) write(`incidents/a-1-orders/${i}.bin`, 'x');
  const { problems } = await readContent(folder);
  expect(problems).toHaveLength(FOLDER_LIMITS.incident - 1);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['stray-file']));
  const checked = await checkContent(folder, { today: '2025-06-01' });
  expect(checked.problems.filter(({ code }) => code === 'stray-file')).toHaveLength(TOLD_AT_MOST + 1);
});

test('what may lie beside a write-up is no problem', async () => {
  for (const path of [FILE, 'README.md', '.gitignore', 'runbooks/README.md']) write(path, WRITE_UP);
  write('incidents/a-1-orders/proof/broken.ts', 'x');
  expect((await readContent(folder)).problems).toEqual([]);
});

test('no symbolic link is followed, and one that leads outside is an error', async () => {
  write('trees/real.yaml', 'title: real');
  mkdirSync(join(folder, 'incidents'));
  mkdirSync(join(folder, 'codes'));
  symlinkSync('/etc', join(folder, 'incidents/etc'));
  symlinkSync('/etc/passwd', join(folder, 'trees/passwd.yaml'));
  symlinkSync('../../gone.yaml', join(folder, 'codes/gone.yaml'));
  symlinkSync('real.yaml', join(folder, 'trees/alias.yaml'));
  symlinkSync('loop.yaml', join(folder, 'trees/loop.yaml'));
  const { problems, files } = await readContent(folder);
  expect(files).toEqual(['trees/real.yaml']);
  expect(
    problems.filter(({ file }) => file !== 'trees/real.yaml').map(({ file, code }) => [file, code]),
  ).toEqual([
    ['codes/gone.yaml', 'symlink-outside'],
    ['incidents/etc', 'symlink-outside'],
    ['trees/alias.yaml', 'stray-file'],
    ['trees/loop.yaml', 'stray-file'],
    ['trees/passwd.yaml', 'symlink-outside'],
  ]);
});

test('a content folder that is itself a symbolic link is read', async () => {
  write(FILE, WRITE_UP);
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  try {
    expect((await readContent(link)).entries.map(({ id }) => id)).toEqual(['A-1']);
  } finally {
    rmSync(link);
  }
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function problemsOf(content: string | Uint8Array): Promise<string[]> {
  write(FILE, content);
  const { problems } = await readContent(folder);
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function spoilt(text: string, word: string, byte: number): Uint8Array {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf(word)] = byte;
  return bytes;
}

/** Nine levels, each nine times the one before: 9^9 values, were they copied. */
function aliasBomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
  );
  return ['l0: &l0 boom', ...levels].join('\n');
}
