import { readlink, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { problemAt, TOP } from './fault.ts';
import { strayProblem } from './name-problem.ts';

/** The problem of a symbolic link: no link is followed, and one that leads outside is an error. */
export async function linkProblem(root: string, path: string): Promise<Problem> {
  const link = join(root, path);
  const target = await realpath(link).catch(async () =>
    resolve(dirname(link), await readlink(link).catch(() => '.')),
  );
  if (target === root || target.startsWith(root + sep)) {
    return strayProblem(path, 'It is a symbolic link, and links are not followed.');
  }
  return problemAt(TOP, path, {
    code: 'symlink-outside',
    message: 'The file is a symbolic link that leads out of the content folder, expected a file.',
    remedy: 'Put a copy of the file here instead of the link.',
  });
}
