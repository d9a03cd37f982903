import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a base in the folder `target` gets Fixpoint from, as a dependency says it: from where npm got the program that
 * runs, by the package.json that npm noted it in or by its own record. Undefined where npm did not install it.
 *
 * @param program the folder of the program's package, absolute.
 */
export async function packageSource(program: string, target: string): Promise<string | undefined> {
  const modules = dirname(program);
  if (basename(modules) !== 'node_modules') return undefined;
  const home = dirname(modules);
  const manifest = await json(join(home, 'package.json'));
  const noted =
    textAt(manifest, 'dependencies', 'fixpoint') ?? textAt(manifest, 'devDependencies', 'fixpoint');
  const record = await json(join(modules, '.package-lock.json'));
  const found = noted ?? textAt(record, 'packages', 'node_modules/fixpoint', 'resolved');
  return found === undefined ? undefined : seenFrom(target, home, found);
}

/** A source as a base in `target` has to write it; `home` is the folder that a relative path starts from. */
export function seenFrom(target: string, home: string, source: string): string {
  const isFile = source.startsWith('file:');
  if (!isFile && !/^\.{0,2}[\\/]|\.tgz$/u.test(source)) return source;
  if (!isFile && /^[a-z+]+:/iu.test(source)) return source;
  const path = source.replace(/^file:(?:\/\/(?=\/))?/u, '');
  const from = isAbsolute(path) ? path : resolve(home, path);
  return `file:${relative(target, from).split(sep).join('/')}`;
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function textAt(data: unknown, ...keys: readonly string[]): string | undefined {
  let here = data;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return typeof here === 'string' ? here : undefined;
}
