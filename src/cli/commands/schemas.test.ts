import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wholeAnswer } from '../../test/whole-answer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpoint-schemas-'));
  mkdirSync(join(folder, 'kb'));
  writeFileSync(join(folder, 'kb/vocabulary.yaml'), 'services:\n  - { id: till, name: Till }\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const KINDS = ['codes', 'incident', 'runbook', 'site', 'tree', 'vocabulary'];
const FILES = KINDS.map((kind) => `${kind}.schema.json`);

function run(...args: readonly string[]) {
  const { stdin, stdout, stderr } = process;
  const env = { CONTENT_DIR: 'kb' };
  return wholeAnswer(['schemas', ...args], { stdin, stdout, stderr, env, cwd: folder, today: '2025-06-01' });
}

const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

test('a schema for each kind, with the words of this content, and nothing else of .vscode', async () => {
  expect(await run()).toEqual({ text: '6 schemas are in .vscode/schemas\n', note: '', exitCode: 0 });
  expect(readdirSync(join(folder, '.vscode/schemas')).toSorted()).toEqual(FILES);
  expect(readdirSync(join(folder, '.vscode'))).toEqual(['schemas']);
  expect(read('.vscode/schemas/incident.schema.json').definitions.services).toMatchObject({
    enum: ['till'],
    enumDescriptions: ['Till'],
  });
  expect(read('.astro/collections/collections.json')).toMatchObject({ entries: {} });
});

test('--vscode writes settings for this content folder, and keeps what is there', async () => {
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/extensions.json'), '{}');
  expect((await run('--vscode')).note).toBe('Kept as it is: .vscode/extensions.json\n');
  expect(readFileSync(join(folder, '.vscode/extensions.json'), 'utf8')).toBe('{}');
  expect(read('.vscode/settings.json')['yaml.schemas']).toMatchObject({
    './.vscode/schemas/tree.schema.json': 'kb/trees/*.yaml',
  });
});

test('--out writes elsewhere; where nothing can be written it says so', async () => {
  expect((await run('--vscode', '--out', 'public/schemas')).text).toBe('6 schemas are in public/schemas\n');
  expect(readdirSync(join(folder, 'public/schemas')).toSorted()).toEqual(FILES);
  expect(Object.keys(read('.vscode/settings.json')['yaml.schemas'])).toContain(
    './public/schemas/site.schema.json',
  );
  expect(await run('--out', 'kb/vocabulary.yaml')).toMatchObject({
    exitCode: 2,
    note: expect.stringMatching(
      /vocabulary\.yaml" cannot be written: a file lies where a folder would have to be/u,
    ),
  });
});
