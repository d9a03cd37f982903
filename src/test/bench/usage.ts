import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Seconds of processor time of the command and of everything it started; undefined where not measured. */
  readonly cpu: number | undefined;
  readonly wall: number;
  /** Largest sum of resident memory of the command and what it started, in MiB, sampled every 50 ms. */
  readonly memory: number | undefined;
  readonly status: number | null;
}

/** Runs a command and measures it through Linux's /proc; elsewhere only the wall time is known. */
export async function measure(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Usage> {
  const before = childrenCpu();
  const started = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak: number | undefined;
  const sampling = setInterval(() => {
    const now = child.pid === undefined ? undefined : treeMemory(child.pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, 50);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(sampling);
  const after = childrenCpu();
  return {
    cpu: before === undefined || after === undefined ? undefined : after - before,
    wall: (performance.now() - started) / 1000,
    memory: peak,
    status,
  };
}

/** Processor time of all ended children, from fields 16 and 17 of /proc/self/stat (proc(5)), 100 ticks a second. */
function childrenCpu(): number | undefined {
  try {
    const fields = afterName(readFileSync('/proc/self/stat', 'utf8'));
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

function treeMemory(root: number): number | undefined {
  try {
    const parents = new Map<number, number>();
    const memory = new Map<number, number>();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
      try {
        const fields = afterName(readFileSync(`/proc/${name}/stat`, 'utf8'));
        parents.set(Number(name), Number(fields[1]));
        memory.set(Number(name), (Number(fields[21]) * 4096) / 2 ** 20);
      } catch {
        // It ended between the listing and the reading.
      }
    }
    const isBelow = (pid: number): boolean =>
      pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
    return [...memory].filter(([pid]) => isBelow(pid)).reduce((sum, [, own]) => sum + own, 0);
  } catch {
    return undefined;
  }
}

/** The fields behind the command's name, which may hold blanks and brackets itself; the first is the state. */
const afterName = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
