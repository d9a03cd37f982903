import { expect, test } from 'vitest';
import { addedPackageJson, newPackageJson } from './package-json.ts';

const added = (data: object) => {
  const found = addedPackageJson(JSON.stringify(data), '/home/me/Our KB', 'file:../fixpoint.tgz');
  return 'text' in found ? JSON.parse(found.text) : found;
};

const WHOLE = {
  name: 'our-kb',
  private: true,
  scripts: { build: 'fixpoint build', check: 'fixpoint check' },
  allowScripts: { node: true, esbuild: true },
  dependencies: { fixpoint: 'file:../fixpoint.tgz' },
};

test('a new one has two scripts and one dependency', () => {
  expect(JSON.parse(newPackageJson('/home/me/Our KB', 'file:../fixpoint.tgz'))).toEqual(WHOLE);
  expect(JSON.parse(newPackageJson('/', '1.2.3')).name).toBe('knowledge-base');
});

test('to the one that installing wrote it adds what is missing', () => {
  expect(added({ dependencies: { fixpoint: 'file:../fixpoint.tgz' } })).toEqual(WHOLE);
});

test('what somebody wrote stays; a test that npm init made up goes', () => {
  const own = {
    name: 'ours',
    private: false,
    description: 'Ours',
    scripts: { lint: 'x', check: 'fixpoint check', test: 'echo "Error: no test specified" && exit 1' },
    dependencies: { fixpoint: '1.0.0', other: '2' },
  };
  expect(added(own)).toEqual({
    ...own,
    scripts: { lint: 'x', build: 'fixpoint build', check: 'fixpoint check' },
    allowScripts: WHOLE.allowScripts,
  });
  expect(added({ scripts: { test: 'vitest' } }).scripts).toMatchObject({ test: 'vitest' });
});

test('a script of another meaning is in the way', () => {
  expect(added({ scripts: { build: 'make' } }).problem).toContain('has a script "build" of its own');
});

test.each(['', '[]', 'null', '{'])('%j is not touched', (text) => {
  expect(addedPackageJson(text, '/a', '1')).toHaveProperty('problem');
});
