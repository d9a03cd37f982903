import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from './content-folder.ts';

test('CONTENT_DIR is read from the working directory', () => {
  expect(contentFolder({ CONTENT_DIR: 'ours' }, '/srv/kb')).toBe('/srv/kb/ours');
  expect(contentFolder({ CONTENT_DIR: '/data/kb' }, '/srv')).toBe('/data/kb');
});

test('under npm a relative one is read from where the person stands', () => {
  expect(contentFolder({ CONTENT_DIR: '../ours', INIT_CWD: '/home/me/kb' }, '/srv/fixpoint')).toBe(
    '/home/me/ours',
  );
  expect(contentFolder({ CONTENT_DIR: '/data/kb', INIT_CWD: '/home/me' }, '/srv')).toBe('/data/kb');
});

test.each([{ INIT_CWD: '/home/me' }, { CONTENT_DIR: '' }])(
  'without it the content of the project is meant, from anywhere',
  (env) => {
    expect(contentFolder(env, '/')).toBe(join(import.meta.dirname, '../../content'));
    expect(existsSync(join(contentFolder(env, '/'), 'site.yaml'))).toBe(true);
  },
);

test('as a package it means the nearest content above', () => {
  const base = mkdtempSync(join(tmpdir(), 'fixpoint-base-'));
  const none = join(base, 'node_modules/fixpoint/content');
  try {
    const deep = join(base, 'content/incidents/a-1-slow');
    mkdirSync(deep, { recursive: true });
    expect(contentFolder({}, base, none)).toBe(join(base, 'content'));
    expect(contentFolder({}, deep, none)).toBe(join(deep, 'content'));
    writeFileSync(join(base, 'content/site.yaml'), 'name: Ours\n');
    expect(contentFolder({}, deep, none)).toBe(join(base, 'content'));
    expect(contentFolder({ CONTENT_DIR: '/data/kb' }, deep, none)).toBe('/data/kb');
  } finally {
    rmSync(base, { recursive: true });
  }
});
