import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../intake/check-content.ts';
import { writeGeneratedContent } from './generated-content.ts';
import { writeGeneratedLog } from './generated-log.ts';
import { measure, type Usage } from './usage.ts';

const SIGNATURES = 1_000;
const BYTES = 200_000_000;
const MAIN = join(import.meta.dirname, '../../cli/main.ts');

/** Matches a generated log against generated write-ups, beside `grep -F -f` with the same words to the letter. */
export async function benchMatch(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-bench-'));
  try {
    const content = join(folder, 'content');
    await writeGeneratedContent(content, SIGNATURES);
    const { library } = await checkContent(content, { today: '2031-12-31' });
    const signatures = library.incidents.flatMap(({ data }) => data.signatures.map(({ text }) => text));
    const log = join(folder, 'app.log');
    const { bytes, lines, known } = writeGeneratedLog(log, BYTES, signatures);
    const empty = join(folder, 'empty.log');
    await writeFile(empty, '');
    const pieces = join(folder, 'pieces.txt');
    await writeFile(pieces, signatures.map((text) => `${longestPiece(text)}\n`).join(''));
    print(
      `${signatures.length} signatures, ${(bytes / 1e6).toFixed(0)} MB, ${lines} lines, ${known} of them known:`,
    );

    const out = join(folder, 'out.jsonl');
    const match = (input: string) =>
      measure('sh', ['-c', `exec "$0" "$@" > ${out}`, process.execPath, MAIN, 'match', '--json', input], {
        CONTENT_DIR: content,
      });
    const start = await match(empty);
    print(row('start-up alone', start, 0, 0));
    const run = await match(log);
    print(row('fixpoint match', run, bytes, 0));
    print(row('  without start-up', run, bytes, start.wall));
    print(`  found: ${await found(out)} known lines`);
    for (const locale of ['C', 'C.UTF-8']) {
      // Into a file: where its output is thrown away, grep stops at the first line.
      const grep = await measure('sh', ['-c', `exec grep -F -f ${pieces} ${log} > ${out}`], {
        LC_ALL: locale,
      });
      print(row(`grep -F -f (${locale})`, grep, bytes, 0));
      print(`  found: ${(await readFile(out, 'utf8')).split('\n').length - 1} lines`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function found(out: string): Promise<number> {
  const last = (await readFile(out, 'utf8')).trimEnd().split('\n').at(-1) ?? '{}';
  return JSON.parse(last).knownLines;
}

const longestPiece = (signature: string): string =>
  signature
    .split('<*>')
    .map((piece) => piece.trim())
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');

function row(name: string, { cpu, wall, memory, status }: Usage, bytes: number, without: number): string {
  const speed = bytes === 0 ? '' : `${(bytes / 1e6 / (wall - without)).toFixed(0)} MB/s, `;
  const most = memory === undefined ? 'memory not measured here' : `${memory.toFixed(0)} MiB at most`;
  const spent = cpu === undefined ? '' : `${cpu.toFixed(1)} s CPU, `;
  const failed = status === 0 ? '' : `, FAILED with status ${status}`;
  return `  ${name}: ${speed}${(wall - without).toFixed(1)} s, ${spent}${most}${failed}`;
}
