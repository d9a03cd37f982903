import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { FAULTS, LAB_TIMES, startLab } from '../../lab/lab.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.ts');
/** How many programs run at once: most of them wait. */
const AT_ONCE = 4;

interface Look {
  readonly fault: string;
  readonly isRight: boolean;
  readonly said: string;
  /** Milliseconds from the deciding event to the verdict. */
  readonly lag: number;
}

/**
 * Looks at every fault of the lab so many times, with the program started anew each time, and prints how often it was
 * named right and how long the verdict took from the event that decided it.
 */
export async function benchProbes(print: (line: string) => void, rounds: number): Promise<void> {
  const lab = await startLab(LAB_TIMES);
  const queue = Array.from({ length: rounds }, () => lab.running).flat();
  const looks: Look[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { fault, url } = next;
      const { kind, class: name, decided, reported } = await probe(url);
      const said = `${kind}/${name}`;
      looks.push({ fault: fault.name, isRight: said === fault.class, said, lag: reported - decided });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await lab.close();
  }
  const lags = looks.map(({ lag }) => lag).sort((a, b) => a - b);
  const right = looks.filter(({ isRight }) => isRight).length;
  print(
    `\nprobes in the terminal: ${FAULTS.length} faults of the lab, ${rounds} times, the program started anew:`,
  );
  print(`  named right                ${right} of ${looks.length}`);
  for (const { fault, said } of looks.filter(({ isRight }) => !isRight))
    print(`    ${fault} was called ${said}`);
  const [median = 0, longest = 0] = [lags[lags.length >> 1], lags.at(-1)];
  print(`  from the deciding event to the verdict (at most 2,000 ms):`);
  print(`    median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`);
}

interface Printed {
  readonly kind: string;
  readonly class: string;
  readonly decided: number;
  readonly reported: number;
}

function probe(url: string): Promise<Printed> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [MAIN, 'probe', url, '--json'], (error, out) => {
      // Exit code 1 says that a fault was seen.
      if (error !== null && error.code !== 1) reject(error);
      else resolve(JSON.parse(out));
    });
  });
}
