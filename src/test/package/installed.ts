import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '../../..');

export interface Run {
  readonly code: number;
  readonly out: string;
  /** Both streams. */
  readonly output: string;
}

/** A folder in which the file that `npm pack` made is installed; that file lies beside it. */
export interface Installed {
  /** Absolute. */
  readonly folder: string;
  /** Paths in the packed file. */
  readonly packed: readonly string[];
  readonly run: (command: string, args: readonly string[], cwd?: string) => Promise<Run>;
  readonly end: () => Promise<void>;
}

/** Packs the project and installs that file into an empty folder, as the README says. */
export async function install(): Promise<Installed> {
  const place = await mkdtemp(join(tmpdir(), 'fixpoint-package-'));
  const folder = join(place, 'base');
  await mkdir(folder);
  const { NODE_ENV: _, VITEST: __, CONTENT_DIR: ___, INIT_CWD: ____, ...outer } = process.env;
  const env = {
    ...Object.fromEntries(
      Object.entries(outer).filter(([name]) => !name.startsWith('npm_') || REACH.test(name)),
    ),
    // The Node that these tests run on, as a base's own would stand first.
    PATH: `${dirname(process.execPath)}:${outer.PATH}`,
    NO_COLOR: '1',
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
  };
  const run: Installed['run'] = (command, args, cwd = folder) =>
    new Promise((done) => {
      const child = execFile(command, args, { cwd, env, maxBuffer: 1e8 }, (_error, out, err) =>
        done({ code: child.exitCode ?? -1, out, output: out + err }),
      );
    });
  const packing = await run('npm', ['pack', '--silent', '--json', '--pack-destination', place], PROJECT);
  const listing: ReadonlyArray<{ filename: string; files: ReadonlyArray<{ path: string }> }> = JSON.parse(
    packing.out.slice(packing.out.indexOf('[')),
  );
  const [{ filename, files } = { filename: '', files: [] }] = listing;
  // Without a package.json npm would look for one further up, and install there.
  const begun = await run('npm', ['init', '--yes']);
  if (begun.code !== 0) throw new Error(begun.output);
  const installing = await run('npm', ['install', ...INSTALL, join(place, filename)]);
  if (installing.code !== 0)
    throw new Error(
      `npm could not install the packed file and what it depends on. It needs the registry that this project's own npm install needed.\n${installing.output}`,
    );
  return {
    folder,
    packed: files.map(({ path }) => path),
    run,
    end: () => rm(place, { recursive: true, force: true }),
  };
}

/** What says how npm reaches a registry; all else that an npm around us says is about this project. */
const REACH =
  /^npm_config_(?:registry|cache|userconfig|globalconfig|cafile|strict_ssl|https?_proxy|proxy|noproxy)$/u;

/** Installing this project left most of it in npm's cache; what is missing may be asked for several times. */
const INSTALL = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=5'];
