import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { type Import, readSource } from './imports.ts';
import { CLOSED, ROOM_OF_FILE, ROOMS, type Room } from './rooms.ts';

/**
 * Every line of the tree under `root` that imports what its room may not, as `file:line what`. Tests are left
 * out: they may look into any room.
 */
export function violations(root: string): string[] {
  return sourceFiles(root).flatMap((file) => {
    const name = roomOf(file);
    const room = ROOMS[name];
    if (room === undefined) return [`${file}:1 stands in no room; src/test/boundary/rooms.ts lists them`];
    const { imports, dom } = readSource(file, readFileSync(join(root, file), 'utf8'));
    const wrong = imports.flatMap((one) => {
      const reason = refusal(room, name, file, one);
      return reason === undefined ? [] : [`${file}:${one.line} ${reason}`];
    });
    const touching = room.dom
      ? []
      : dom.map((use) => `${file}:${use.line} ${name} uses ${use.name}, which only browser may`);
    return [...wrong, ...touching];
  });
}

function refusal(
  room: Room,
  name: string,
  file: string,
  { from, typeOnly, inScript }: Import,
): string | undefined {
  if (from.startsWith('astro:')) return room.astro ? undefined : `${name} may not import ${from}`;
  if (from.startsWith('node:')) return room.node ? undefined : `${name} may not import ${from}`;
  if (!from.startsWith('.')) return refusedPackage(room, name, from, typeOnly);

  const target = normalize(join(dirname(file), from)).replaceAll('\\', '/');
  const other = roomOf(target);
  if (other === name || other === 'styles' || other === '') return undefined;
  if ((CLOSED as readonly string[]).includes(other)) return `nothing may import ${other} (${from})`;
  if (other === 'browser' && !inScript) return `${name} may import browser only in a script (${from})`;
  const part = target.replace(/^src\//u, '').replace(/\.\w+$/u, '');
  const isIn = (allowed: readonly string[] = []) => allowed.includes(other) || allowed.includes(part);
  if (isIn(room.rooms) || (typeOnly && (isIn(room.types) || other === 'schema'))) return undefined;
  return `${name} may not import ${isIn(room.types) ? `${other} as a value` : other} (${from})`;
}

function refusedPackage(room: Room, name: string, from: string, typeOnly: boolean): string | undefined {
  const parts = from.split('/');
  const packageName = from.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  if (room.packages?.includes(packageName ?? '')) return undefined;
  // Types of Astro's own files carry no code.
  if (typeOnly && packageName === 'astro' && room.astro) return undefined;
  return `${name} may not import the package ${packageName}`;
}

/** `src/core/search/plan.ts` stands in core; a script in scripts. */
function roomOf(file: string): string {
  const named = ROOM_OF_FILE[file];
  if (named !== undefined) return named;
  const parts = file.split('/');
  return (parts[0] === 'src' ? parts[1] : parts.length > 1 ? parts[0] : '') ?? '';
}

function sourceFiles(root: string): string[] {
  const top = Object.keys(ROOM_OF_FILE).filter((file) => !file.includes('/'));
  const found = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  const present = readdirSync(root);
  return [...top.filter((file) => present.includes(file)), ...found]
    .filter((file) => /\.(?:ts|astro)$/u.test(file) && !/\.(?:test|d)\.ts$/u.test(file))
    .filter((file) => !file.startsWith('src/test/'))
    .sort();
}
