import { resolve } from 'node:path';

/**
 * The absolute path of the content folder: CONTENT_DIR, read from `cwd` where it is relative, or the project's
 * own `content` where it is not set or empty. Whether the folder exists is not asked.
 */
export function contentFolder(env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): string {
  const asked = env.CONTENT_DIR;
  return asked ? resolve(cwd, asked) : resolve(import.meta.dirname, '../../content');
}
