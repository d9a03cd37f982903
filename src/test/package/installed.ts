import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '../../..');

export interface Run {
  readonly code: number;
  readonly out: string;
  /** Both streams. */
  readonly output: string;
}

/** A folder in which the file that `npm pack` made is installed. */
export interface Installed {
  /** Absolute. */
  readonly folder: string;
  /** Paths in the packed file. */
  readonly packed: readonly string[];
  readonly run: (command: string, args: readonly string[], cwd?: string) => Promise<Run>;
  readonly end: () => Promise<void>;
}

/**
 * Packs the project and installs that file into a folder of its own, as npm would, but for the packages that it depends
 * on: they are linked from where they are installed already, and those that only we need are not.
 */
export async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-package-'));
  const own = join(folder, 'node_modules', 'fixpoint');
  const { NODE_ENV: _, VITEST: __, CONTENT_DIR: ___, INIT_CWD: ____, ...outer } = process.env;
  const env = {
    ...Object.fromEntries(Object.entries(outer).filter(([name]) => !name.startsWith('npm_'))),
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
  const packing = await run('npm', ['pack', '--silent', '--json', '--pack-destination', folder], PROJECT);
  const listing: ReadonlyArray<{ filename: string; files: ReadonlyArray<{ path: string }> }> = JSON.parse(
    packing.out.slice(packing.out.indexOf('[')),
  );
  const [{ filename, files } = { filename: '', files: [] }] = listing;
  await mkdir(own, { recursive: true });
  const unpacking = await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', own]);
  if (unpacking.code !== 0) throw new Error(unpacking.output);
  await linkDependencies(join(folder, 'node_modules'));
  await chmod(join(own, 'lib/cli/start.js'), 0o755);
  await symlink('../fixpoint/lib/cli/start.js', join(folder, 'node_modules/.bin/fixpoint'));
  const manifest = { dependencies: { fixpoint: `file:${filename}` } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return {
    folder,
    packed: files.map(({ path }) => path),
    run,
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Links what is installed for others than ourselves, by the lock file. */
async function linkDependencies(modules: string): Promise<void> {
  const lock: { packages: Record<string, { dev?: true }> } = JSON.parse(
    await readFile(join(PROJECT, 'package-lock.json'), 'utf8'),
  );
  await mkdir(join(modules, '.bin'), { recursive: true });
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(path) ?? [];
    if (name === undefined || dev) continue;
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(PROJECT, 'node_modules', name), join(modules, name));
  }
}
