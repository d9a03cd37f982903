import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramAnswer, Terminal } from './terminal.ts';

const CONFIG = fileURLToPath(new URL('../site/astro-config.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../site/serve.ts', import.meta.url));
const PROGRAM = resolve(import.meta.dirname, '../..');

/** A package has what was made of the sources, not them. */
const IS_PACKAGE = !existsSync(join(PROGRAM, 'src'));

type World = Pick<Terminal, 'cwd' | 'env'>;

/** What starts Astro with our settings, for a content folder that exists. */
export function astroAnswer(args: readonly string[], content: string, world: World): ProgramAnswer {
  const { env } = world;
  const workshop = IS_PACKAGE ? homeOf(content, world) : PROGRAM;
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const astro = join(dirname(manifest), 'bin', 'astro.mjs');
  return {
    program: {
      // A smaller young heap takes less memory for the same time.
      args: ['--max-semi-space-size=8', astro, ...args, '--config', relative(workshop, CONFIG)],
      // Nobody is told that it is used.
      env: { ...env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' },
      cwd: workshop,
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

/** Where the built site lies: what was asked for, or `dist` in the base. */
export const siteFolder = (asked: string | undefined, content: string, world: World): string =>
  asked === undefined ? resolve(homeOf(content, world), 'dist') : resolve(world.cwd, asked);

/** The folder of a base: the one that its content is in; for content from elsewhere, where the person stands. */
const homeOf = (content: string, { cwd, env }: World): string => (env.CONTENT_DIR ? cwd : dirname(content));
