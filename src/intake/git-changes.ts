import { spawn } from 'node:child_process';

/** What differs between the working tree and the commit from which a branch went off. */
export interface GitChanges {
  /** Relative to the folder, with forward slashes: changed, added, deleted, and not yet known to git. */
  readonly files: readonly string[];
  /** The bytes of those files at the commit from which the branch went off, without files that it did not have. */
  readonly earlier: ReadonlyMap<string, Uint8Array>;
}

/** Why git could not tell; a sentence that says what to do. */
export interface GitFailure {
  readonly failure: string;
}

/** Where the main branch is looked for, in this order. */
const MAIN = [
  'upstream/HEAD',
  'upstream/main',
  'origin/HEAD',
  'origin/main',
  'main',
  'origin/master',
  'master',
];

/**
 * What a branch changes in a folder since it left `base` (a branch, tag or commit; the main branch where none is
 * named), what is not committed included. Nothing of the repository is written, and no hook or driver of it runs.
 */
export async function gitChanges(
  folder: string,
  { base, env }: { readonly base?: string | undefined; readonly env: NodeJS.ProcessEnv },
): Promise<GitChanges | GitFailure> {
  const git: Git = (...args) => runGit(folder, env, args);
  const repository = await git('rev-parse', '--is-inside-work-tree', '--is-shallow-repository');
  if (repository.status === undefined)
    return failure('git cannot be started; --changed needs it to know what changed.');
  const [isInside, isShallow] = text(repository).split('\n');
  if (isInside !== 'true') return failure(`${folder} is not in a git repository; leave --changed out.`);
  const start = await startOf(folder, { base, isShallow: isShallow === 'true', env });
  if ('failure' in start) return start;
  const [changed, unknown] = await Promise.all([
    git(
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules',
      '--relative',
      start.commit,
      '--',
      '.',
    ),
    git('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
  ]);
  if (changed.status !== 0 || unknown.status !== 0) {
    return failure(`git could not compare: ${oneLine(changed.error || unknown.error)}`);
  }
  const files = [...new Set([...names(changed), ...names(unknown)])].sort();
  return { files, earlier: await blobs(folder, env, start.commit, names(changed)) };
}

/** The prefix of what is relative to the folder: git keeps other paths than its own top level in the folder. */
const atFolder = (commit: string, file: string): string => `${commit}:./${file}`;

type Git = (...args: readonly string[]) => Promise<Ended>;

async function startOf(
  folder: string,
  {
    base,
    isShallow,
    env,
  }: { readonly base: string | undefined; readonly isShallow: boolean; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly commit: string } | GitFailure> {
  const target = env.GITHUB_BASE_REF;
  const tried = base === undefined ? [...(target ? [`origin/${target}`] : []), ...MAIN] : [base];
  const fetch = isShallow
    ? ' This clone is shallow: run `git fetch --unshallow`, or check out with fetch-depth: 0.'
    : '';
  const commits = await commitsOf(folder, env, ['HEAD', ...tried]);
  if (!commits.has('HEAD'))
    return failure('The repository has no commit yet, so nothing can be compared; leave --changed out.');
  const name = tried.find((one) => commits.has(one));
  if (name === undefined) {
    return failure(
      base === undefined
        ? `git knows no main branch (${MAIN.join(', ')}); name one: --changed BASE.${fetch}`
        : `git knows no branch, tag or commit ${JSON.stringify(base)}.${fetch || ' Fetch it first, or name another.'}`,
    );
  }
  const common = text(await runGit(folder, env, ['merge-base', commits.get(name) ?? '', 'HEAD']));
  if (common !== '') return { commit: common };
  return failure(`git finds no commit that ${JSON.stringify(name)} and HEAD have in common.${fetch}`);
}

/** The commits that have these names, of those that have one; asked for in one go, so that no name is an option. */
async function commitsOf(
  folder: string,
  env: NodeJS.ProcessEnv,
  asked: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = asked.filter((name) => !name.includes('\n'));
  const input = names.map((name) => `${name}^{commit}\n`).join('');
  const lines = text(await runGit(folder, env, ['cat-file', '--batch-check'], input)).split('\n');
  return new Map(
    names.flatMap((name, i) => {
      const commit = /^([\da-f]{40,64}) commit \d+$/u.exec(lines[i] ?? '')?.[1];
      return commit === undefined ? [] : [[name, commit] as const];
    }),
  );
}

/** The files of a commit, asked for in one go (git-cat-file(1), batch output). */
async function blobs(
  folder: string,
  env: NodeJS.ProcessEnv,
  commit: string,
  files: readonly string[],
): Promise<Map<string, Uint8Array>> {
  // A line break would end the request; no write-up has such a name.
  const asked = files.filter((file) => !file.includes('\n'));
  const found = new Map<string, Uint8Array>();
  if (asked.length === 0) return found;
  const input = asked.map((file) => `${atFolder(commit, file)}\n`).join('');
  const { output } = await runGit(folder, env, ['cat-file', '--batch'], input);
  let at = 0;
  for (const file of asked) {
    const end = output.indexOf(0x0a, at);
    if (end === -1) break;
    const [, type, size] = /^\S+ (\w+) (\d+)$/u.exec(output.subarray(at, end).toString()) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') found.set(file, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

interface Ended {
  /** Undefined where the program could not be started. */
  readonly status: number | undefined;
  readonly output: Buffer;
  readonly error: string;
}

function runGit(cwd: string, env: NodeJS.ProcessEnv, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd,
      env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    // Who ends early reads no more; its status says why.
    child.stdin.on('error', () => {});
    child.once('error', () => resolve({ status: undefined, output: Buffer.alloc(0), error: '' }));
    child.once('close', (code) =>
      resolve({ status: code ?? 1, output: Buffer.concat(out), error: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}

const text = ({ output }: Ended): string => output.toString().trim();
const names = ({ output }: Ended): string[] => output.toString().split('\0').filter(Boolean);
const oneLine = (error: string): string => error.trim().split('\n')[0] ?? '';
const failure = (why: string): GitFailure => ({ failure: why });
