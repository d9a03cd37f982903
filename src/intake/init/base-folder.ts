import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { quoted } from '../../core/printable.ts';

/** A folder that a base may be made in: a new one, or one with nothing in it that a base would get in the way of. */
export interface BaseFolder {
  /** Absolute. */
  readonly path: string;
  readonly exists: boolean;
  /** The names in it. */
  readonly has: ReadonlySet<string>;
  /** The package.json in it. */
  readonly manifest?: string;
  /** The address of the repository that git knows as origin. */
  readonly origin?: string;
}

/** Where a base is made until it is whole begins so; one that was left by a crash is in nobody's way. */
export const WORKSHOP = '.fixpoint-init-';

/** What does not stand in the way: what git, package managers and people put there before there is anything else. */
const HARMLESS =
  /^(?:\.git|\.gitignore|\.gitattributes|\.editorconfig|\.npmrc|\.DS_Store|readme(?:\.[a-z]+)?|licen[cs]e(?:\.[a-z]+)?|package\.json|package-lock\.json|pnpm-(?:lock|workspace)\.yaml|yarn\.lock|\.yarn|\.yarnrc\.yml|node_modules|.*\.tgz|\.fixpoint-init-.*)$/iu;

const NAMED = 5;

/** Looks at where a base shall be made; nothing is written. */
export async function baseFolder(path: string): Promise<BaseFolder | { readonly problem: string }> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return { path, exists: false, has: new Set() };
  if (!found.isDirectory() && !(await isFolder(path)))
    return { problem: `${quoted(path)} is a file, expected a new or an empty folder.` };
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    return { problem: `${quoted(path)} cannot be read (${(error as NodeJS.ErrnoException).code}).` };
  }
  const others = names.filter((name) => !HARMLESS.test(name)).sort();
  if (others.length > 0) {
    const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
    return {
      problem: `${quoted(path)} is not empty, and nothing in it is touched: ${others
        .slice(0, NAMED)
        .map((name) => quoted(name))
        .join(', ')}${more}. Give a new folder.`,
    };
  }
  const manifest = await textOf(join(path, 'package.json'));
  const [, origin] =
    /\[remote "origin"\][^[]*?\n\s*url\s*=\s*(\S+)/u.exec((await textOf(join(path, '.git/config'))) ?? '') ??
    [];
  return {
    path,
    exists: true,
    has: new Set(names),
    ...(manifest === undefined ? {} : { manifest }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** A name for a base that somebody might give it, by its folder: `our-incidents` gives `Our incidents`. */
export function nameFrom(path: string): string {
  const words = (basename(path) || basename(dirname(path))).replace(/[-_.\s]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    await readdir(path);
    return true;
  } catch {
    return false;
  }
};

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
