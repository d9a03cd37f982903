import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a base in the folder `target` gets Fixpoint from, as a dependency says it: from where the program that runs was
 * installed from, by the package.json that this was noted in or by npm's own record. Undefined where neither knows it.
 *
 * @param program the folder of the program's package, absolute.
 */
export async function packageSource(program: string, target: string): Promise<string | undefined> {
  for (const modules of modulesAbove(program)) {
    const home = dirname(modules);
    const manifest = await json(join(home, 'package.json'));
    const noted =
      textAt(manifest, 'dependencies', 'fixpoint') ?? textAt(manifest, 'devDependencies', 'fixpoint');
    const record = await json(join(modules, '.package-lock.json'));
    const found = noted ?? textAt(record, 'packages', 'node_modules/fixpoint', 'resolved');
    if (found !== undefined) return seenFrom(target, home, found);
  }
  return undefined;
}

/** The folders of packages that one lies in, the nearest first: pnpm has one of its own for each package. */
function modulesAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  if (above === folder) return [];
  return [...(basename(above) === 'node_modules' ? [above] : []), ...modulesAbove(above)];
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
