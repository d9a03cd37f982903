import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from './content-folder.ts';

test('CONTENT_DIR is read from the working directory', () => {
  expect(contentFolder({ CONTENT_DIR: 'ours' }, '/srv/kb')).toBe('/srv/kb/ours');
  expect(contentFolder({ CONTENT_DIR: '/data/kb' }, '/srv')).toBe('/data/kb');
});

test.each([{}, { CONTENT_DIR: '' }])(
  'without it the content of the project is meant, from anywhere',
  (env) => {
    expect(contentFolder(env, '/')).toBe(join(import.meta.dirname, '../../content'));
    expect(existsSync(join(contentFolder(env, '/'), 'site.yaml'))).toBe(true);
  },
);
