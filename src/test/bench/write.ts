import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGeneratedContent } from './generated-content.ts';
import { writeOldDocuments } from './generated-documents.ts';
import { measure, type Usage } from './usage.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.ts');

const DOCUMENTS = 1_000;

/** So short that one run says little. */
const CHANGED_RUNS = 7;

/** Checks generated content, all of it and what a branch changes, and imports generated documents. */
export async function benchWrite(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-bench-'));
  try {
    for (const count of [1_000, 10_000]) {
      const content = join(folder, `content-${count}`);
      await writeGeneratedContent(content, count);
      print(row(`check, ${count} files of about 4 KB`, await check(content)));
    }
    const content = join(folder, 'content-10000');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {
        cwd: content,
        stdio: 'ignore',
      });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Generated');
    await appendFile(join(content, 'incidents/gen-77-generated/index.md'), '\nOne line more.\n');
    const changed = await repeated(CHANGED_RUNS, () => check(content, '--changed'));
    print(
      `${row(`check --changed, 1 of 10000, median of ${CHANGED_RUNS}`, changed.median)}, longest ${changed.longest.toFixed(1)} s`,
    );
    const old = join(folder, 'old');
    await writeOldDocuments(old, DOCUMENTS);
    print(row(`import of ${DOCUMENTS} documents of about 8 KB`, await importInto(join(folder, 'new'), old)));
    print(row('the same again, which changes nothing', await importInto(join(folder, 'new'), old)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The run in the middle by its wall time, and the wall time of the longest, in seconds. */
async function repeated(
  times: number,
  run: () => Promise<Usage>,
): Promise<{ readonly median: Usage; readonly longest: number }> {
  const first = await run();
  const runs = [first];
  while (runs.length < times) runs.push(await run());
  runs.sort((a, b) => a.wall - b.wall);
  return { median: runs[Math.floor(times / 2)] ?? first, longest: (runs.at(-1) ?? first).wall };
}

const check = (content: string, ...args: string[]): Promise<Usage> =>
  measure('sh', ['-c', 'exec "$0" "$@" > /dev/null', process.execPath, MAIN, 'check', ...args], {
    CONTENT_DIR: content,
  });

/** Gaps are nothing to fail for: what the documents do not say is nowhere to be had. */
const importInto = (content: string, old: string): Promise<Usage> =>
  measure('sh', [
    '-c',
    '"$0" "$@" > /dev/null 2>&1; test $? -le 1',
    process.execPath,
    MAIN,
    'import',
    old,
    '--out',
    content,
  ]);

function row(name: string, { cpu, wall, memory, status }: Usage): string {
  const spent = cpu === undefined ? '' : `${cpu.toFixed(1)} s CPU, `;
  const most = memory === undefined ? '' : `, ${memory.toFixed(0)} MiB at most`;
  return `${name}: ${spent}${wall.toFixed(1)} s wall${most}${status === 0 ? '' : `, FAILED with status ${status}`}`;
}
