import { parseArgs } from 'node:util';
import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import type { RunEvent } from '../../core/runbook/event.ts';
import { linkFragment } from '../../core/runbook/export/link.ts';
import { timelineMarkdown } from '../../core/runbook/export/markdown.ts';
import { fill } from '../../core/runbook/fill.ts';
import { readRecord } from '../../core/runbook/record-file.ts';
import { run } from '../../core/runbook/run.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { walk } from '../../core/tree/walk.ts';
import { aParameter, aStep } from '../builders.ts';
import { type Happening, happened, marked, recordOf } from '../runs.ts';
import { benchProbes } from './probes.ts';
import { aLargeOutline, aLongWalk, treeSteps } from './tree.ts';
import { pageWeights } from './weights.ts';

const EVENTS = 1_000;
const RUNS = 50;
const STEPS = [14, 100];
/** Pages whose scripts have a limit, with it, in KB after gzip. */
const PAGES = [
  { page: 'runbooks/websocket-closes-at-once/index.html', limit: 12 },
  { page: 'trees/websocket/index.html', limit: 6 },
  { page: 'incidents/ws-001/index.html', limit: 3 },
];

/**
 * Prints what following costs: replays, walks, files, and how probes do, `--probes` times (0 leaves them out); with
 * `--dist FOLDER` the scripts and tree steps of a built site.
 */
export async function benchFollow(print: (line: string) => void, given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { dist: { type: 'string' }, probes: { type: 'string', default: '20' } },
  });
  for (const count of STEPS) {
    const runbook = aLongRunbook(count);
    print(
      `\nrunbook of ${count} steps, run of ${EVENTS} events; mean of ${RUNS} times, as the thread computes:`,
    );
    for (const [name, events] of Object.entries(runsOf(runbook))) {
      const record = recordOf(runbook, events);
      const file = writeRecord(record);
      print(row(`${name}: replay`, () => run(runbook, events, record.runbook.steps), '  (at most 10 ms)'));
      print(row('  read its file', () => readRecord(file), `  ${(file.length / 1_000).toFixed(0)} KB`));
      print(row('  timeline as Markdown', () => timelineMarkdown(runbook, record, fill)));
      const link = linkFragment(runbook, events);
      print(row('  link', () => linkFragment(runbook, events), `  ${link.length} characters`));
    }
  }
  const outline = aLargeOutline();
  const answers = aLongWalk(outline);
  print(`\ntree of ${outline.questions.length} questions, ${answers.length} answers:`);
  print(row('walk', () => walk(outline, answers)));
  if (Number(values.probes) > 0) await benchProbes(print, Number(values.probes));
  if (values.dist === undefined) {
    print('\nscripts of the pages: with --dist FOLDER, the folder of a built site');
    return;
  }
  print('\nscripts of the pages, gzip:');
  for (const { page, limit } of PAGES) {
    const { script, later } = await pageWeights(values.dist, page);
    const [now, then] = [script, later].map((bytes) => (bytes / 1_000).toFixed(1).padStart(6));
    print(`  ${page.padEnd(48)}${now} KB  (at most ${limit}), and${then} KB that may come later`);
  }
  const steps = await treeSteps(values.dist);
  const [middle = 0, longest = 0] = [steps[steps.length >> 1], steps.at(-1)];
  print(`\ntree step in Chromium, ${steps.length} steps (at most 50 ms):`);
  print(`  median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`);
}

function aLongRunbook(count: number): RunnableRunbook {
  const prose = 'Look at the log of the service, and compare what it says with what is expected. '.repeat(6);
  return {
    id: 'long',
    title: 'A long runbook',
    parameters: [aParameter('HOST', { type: 'host', default: 'db-1' })],
    steps: Array.from({ length: count }, (_, i) =>
      aStep(`step-${i}`, {
        do: prose,
        commands: [{ run: `ping -c ${i + 1} {{HOST}}`, shell: 'sh' }],
        outcomes: [{ when: 'It fails', to: { step: 'step-0' } }],
      }),
    ),
  };
}

/** A run that goes round and round, one that corrects its first step again and again, and one that writes notes. */
function runsOf(runbook: RunnableRunbook): Readonly<Record<string, RunEvent[]>> {
  const ids = runbook.steps.map(({ id }) => id);
  const many = (make: (i: number) => Happening) =>
    happened(...Array.from({ length: EVENTS - 1 }, (_, i) => make(i)));
  const step = (i: number): string => ids[i % ids.length] ?? '';
  const isLast = (i: number): boolean => (i + 1) % ids.length === 0;
  return {
    'round and round': many((i) => marked(runbook, step(i), 'done', isLast(i) ? { outcome: 0 } : {})),
    corrections: many((i) =>
      i < ids.length ? marked(runbook, step(i)) : marked(runbook, step(0), i % 2 === 0 ? 'done' : 'skipped'),
    ),
    'notes and results': many((i) =>
      i % 2 === 0
        ? { kind: 'noted', step: step(i), text: `note ${i}` }
        : {
            kind: 'ran',
            step: step(i),
            command: 'ping db-1',
            output: 'time=0.1 ms\n'.repeat(20),
            exit: 0,
            took: 12,
          },
    ),
  };
}

/** The clock of a thread ticks every few milliseconds, so many runs are measured together; the first one warms up. */
function row(name: string, work: () => unknown, more = ''): string {
  work();
  const before = process.threadCpuUsage();
  for (let count = 0; count < RUNS; count += 1) work();
  const { user, system } = process.threadCpuUsage(before);
  return `  ${name.padEnd(28)}${((user + system) / 1_000 / RUNS).toFixed(2).padStart(8)} ms${more}`;
}
