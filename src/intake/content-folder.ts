import { resolve } from 'node:path';

/**
 * The absolute path of the content folder: CONTENT_DIR, or the project's own `content` where it is not set or
 * empty. A relative one is read from where the person stands: npm changes into the project's folder and hands
 * that place on as INIT_CWD; without npm it is `cwd`. Whether the folder exists is not asked.
 */
export function contentFolder(env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): string {
  const asked = env.CONTENT_DIR;
  return asked ? resolve(env.INIT_CWD || cwd, asked) : resolve(import.meta.dirname, '../../content');
}
