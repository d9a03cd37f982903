import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const { packages: locked }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
);

/** The packages that a name may mean for one that is locked at a path, the nearest first. */
const places = (from: string, name: string): readonly string[] => [
  `${from}/node_modules/${name}`,
  ...(from.includes('/node_modules/')
    ? places(from.slice(0, from.lastIndexOf('/node_modules/')), name)
    : [`node_modules/${name}`]),
];

/**
 * npm leaves out of the lock file what it cannot ask a registry about, and then `npm ci` refuses the file and other
 * systems miss their native parts.
 */
test('the lock file holds the parts for every system, so that npm ci takes it', () => {
  const wanted = Object.entries(locked).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ from, name })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const missing = wanted.filter(({ from, name }) => !places(from, name).some((place) => place in locked));
  expect(missing).toEqual([]);
});

test('a part for one system says which', () => {
  const native = Object.entries(locked).filter(([path]) =>
    /[-/](?:darwin|win32|windows|linux|android|freebsd)-(?:arm|x64)/u.test(path),
  );
  expect(native.length).toBeGreaterThan(50);
  expect(
    native.filter(([, { os, cpu }]) => os === undefined || cpu === undefined).map(([path]) => path),
  ).toEqual([]);
});
