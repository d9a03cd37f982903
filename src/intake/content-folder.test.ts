import { existsSync } from 'node:fs';
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
