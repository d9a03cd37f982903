import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramAnswer, Terminal } from './terminal.ts';

const CONFIG = fileURLToPath(new URL('../site/astro-config.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../site/serve.ts', import.meta.url));
const PROGRAM = resolve(import.meta.dirname, '../..');

/** Where Astro works: in the project, or where npm has installed it, as what it builds with is found from there. */
const WORKSHOP = basename(dirname(PROGRAM)) === 'node_modules' ? resolve(PROGRAM, '../..') : PROGRAM;

type World = Pick<Terminal, 'cwd' | 'env'>;

/** What starts Astro with our settings, for a content folder that exists. */
export function astroAnswer(args: readonly string[], content: string, { env }: World): ProgramAnswer {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const astro = join(dirname(manifest), 'bin', 'astro.mjs');
  return {
    program: {
      // A smaller young heap takes less memory for the same time.
      args: ['--max-semi-space-size=8', astro, ...args, '--config', relative(WORKSHOP, CONFIG)],
      // Nobody is told that it is used.
      env: { ...env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
      cwd: WORKSHOP,
    },
  };
}

/** What serves a built site on this machine; port 0 is any that is free. */
export function serverAnswer(
  site: string,
  port: number,
  content: string,
  { cwd, env }: World,
): ProgramAnswer {
  return { program: { args: [SERVER, site, String(port)], env: { ...env, CONTENT_DIR: content }, cwd } };
}

/** Where the built site lies: what was asked for, or `dist` beside the content; of content from elsewhere, here. */
export const siteFolder = (asked: string | undefined, content: string, { cwd, env }: World): string =>
  asked === undefined ? resolve(env.CONTENT_DIR ? cwd : dirname(content), 'dist') : resolve(cwd, asked);
