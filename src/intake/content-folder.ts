import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The content that comes along with the program's sources; a package has none. */
const OWN = resolve(import.meta.dirname, '../../content');

/**
 * The absolute path of the content folder: CONTENT_DIR; where it is not set or empty, the project's own `content`; and
 * where the program came as a package, the `content` of the nearest folder above the working directory whose content
 * has a site.yaml. A relative CONTENT_DIR is read from where the person stands: npm changes into the project's folder
 * and hands that place on as INIT_CWD; without npm it is `cwd`. The folder that is given need not exist.
 */
export function contentFolder(
  env: NodeJS.ProcessEnv = process.env,
  cwd: string = process.cwd(),
  own: string = OWN,
): string {
  const asked = env.CONTENT_DIR;
  if (asked) return resolve(env.INIT_CWD || cwd, asked);
  return existsSync(own) ? own : (nearestAbove(cwd) ?? join(cwd, 'content'));
}

function nearestAbove(folder: string): string | undefined {
  const content = join(folder, 'content');
  if (existsSync(join(content, 'site.yaml'))) return content;
  const above = dirname(folder);
  return above === folder ? undefined : nearestAbove(above);
}
