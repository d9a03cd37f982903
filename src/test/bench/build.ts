import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGeneratedContent } from './generated-content.ts';
import { measure, type Usage } from './usage.ts';
import { pageWeights } from './weights.ts';

const COUNT = 1_000;

/** Builds generated content, cold and again, and prints what it cost and what a page weighs. */
export async function benchBuild(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-bench-'));
  try {
    const content = join(folder, 'content');
    await writeGeneratedContent(content, COUNT);
    const build = (out: string) =>
      measure('npm', ['run', '-s', 'build', '--', '--out', join(folder, out)], { CONTENT_DIR: content });
    print(`${COUNT} generated write-ups of about 4 KB, index included:`);
    print(row('cold', await build('dist')));
    print(row('again', await build('dist')));
    await printWeights(join(folder, 'dist'), 'incidents/gen-1/index.html', print);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printWeights(dist: string, page: string, print: (line: string) => void): Promise<void> {
  const weights = await pageWeights(dist, page);
  print(
    `incident page with all it loads: ${kilobytes(weights.total)} gzip, JavaScript ${kilobytes(weights.script)}`,
  );
  const files = await readdir(join(dist, 'pagefind'), { recursive: true });
  print(`search index: ${files.length} files`);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

function row(name: string, { cpu, wall, memory, status }: Usage): string {
  const said = (value: number | undefined, digits: number, unit: string) =>
    value === undefined ? 'not measured here' : `${value.toFixed(digits)} ${unit}`;
  const failed = status === 0 ? '' : `, FAILED with status ${status}`;
  return `  ${name}: ${said(cpu, 1, 's CPU')}, ${said(wall, 1, 's wall')}, ${said(memory, 0, 'MiB at most')}${failed}`;
}
