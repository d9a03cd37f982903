import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../../site/cache-folder.ts';

export const PROJECT = resolve(import.meta.dirname, '../../..');

export interface BuildRun {
  readonly status: number | null;
  /** Both streams, in the order in which they came. */
  readonly output: string;
}

/** Runs `astro build` in a process of its own, as somebody with a content folder of their own would. */
export function buildSite(content: string, out: string): Promise<BuildRun> {
  const { child, output } = startAstro(content, ['build', '--outDir', out]);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (status) => done({ status, output: output() }));
  });
}

/** Starts Astro in a process of its own. `output` gives what it has said so far. */
export function startAstro(content: string, options: readonly string[]) {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const program = join(dirname(manifest), 'bin', 'astro.mjs');
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...options], {
    cwd: PROJECT,
    env: { ...env, CONTENT_DIR: content, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return { child, output: () => said };
}

/** Takes away what builds of a content folder keep inside the project. */
export const forgetBuilds = (content: string): Promise<void> =>
  rm(resolve(PROJECT, cacheFolder(content)), { recursive: true, force: true });
