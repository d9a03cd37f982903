import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readSource } from '../test/boundary/imports.ts';
import { isPacked } from './packed-file.ts';

const SOURCES = join(import.meta.dirname, '..');

/** The packages whose code the package's own files import. */
const needed = new Set(
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/u.test(path) && isPacked(path.replaceAll('\\', '/')))
    .flatMap((path) => readSource(path, readFileSync(join(SOURCES, path), 'utf8')).imports)
    .filter(({ from, typeOnly }) => !typeOnly && !/^(?:\.|node:|astro:)/u.test(from))
    .map(({ from }) =>
      from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
);

/** Started as a program, not imported. */
const STARTED = ['node'];

test('what the package needs comes along with it, and nothing else does', () => {
  expect([...needed, ...STARTED].toSorted()).toEqual(Object.keys(packageJson.dependencies).toSorted());
});
