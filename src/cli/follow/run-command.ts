import { duration } from '../../core/probe/times.ts';
import { LONGEST_RECORD } from '../../core/runbook/record-file.ts';
import { writeRecord } from '../../core/runbook/write-record.ts';
import { type Executed, execute } from '../command-run/execute.ts';
import { masked } from '../command-run/masked.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenRun } from './open-run.ts';
import type { StepCommand } from './step-commands.ts';

export interface CommandRun {
  /** Milliseconds that a command may take. */
  readonly limit: number;
  readonly stop: AbortSignal;
  readonly show: (text: string) => void;
}

/** Runs a command of a step, shows what it prints, and writes it down. Undefined where it must not be run. */
export async function runCommand(
  open: OpenRun,
  step: string,
  { text, runner, obstacle }: StepCommand,
  { limit, stop, show }: CommandRun,
  { cwd, env, now }: Pick<Terminal, 'cwd' | 'env' | 'now'>,
): Promise<Executed | undefined> {
  if (runner === undefined || obstacle !== undefined) return undefined;
  const secrets = open.secrets();
  show(`$ ${masked(text, secrets)}\n`);
  const { program, args } = runner;
  let last = '\n';
  const executed = await execute({
    program,
    args: args(text),
    cwd,
    env,
    limit,
    secrets,
    stop,
    now,
    show: (more) => {
      last = more.at(-1) ?? last;
      show(more);
    },
  });
  const { exit, took } = executed;
  show(`${last === '\n' ? '' : '\n'}${endText(executed, limit)}\n`);
  const { output, cut } = fitting(executed, open);
  await open.tell({
    kind: 'ran',
    step,
    command: text,
    output,
    exit,
    took: Math.max(0, took),
    ...(cut ? { cut } : {}),
  });
  return executed;
}

/** How a command ended, in words. */
function endText({ end, exit, fault, took }: Executed, limit: number): string {
  const time = `after ${duration(took)}`;
  switch (end) {
    case 'by-itself':
      return `→ exit ${exit}, ${time}`;
    case 'stopped':
      return `→ stopped ${time}`;
    case 'time-limit':
      return `→ ended ${time}, its time limit; --timeout ${Math.ceil(limit / 1_000) * 5} gives it more`;
    case 'not-started':
      return `→ could not be started: ${fault}`;
  }
}

/** A record must stay short enough to be read again: when it has grown long, only the end of an output is kept. */
function fitting({ output, cut }: Executed, open: OpenRun): Pick<Executed, 'output' | 'cut'> {
  const room = LONGEST_RECORD * 0.8 - writeRecord(open.record()).length;
  if (room > 2 * output.length) return { output, cut };
  return output.length <= SHORT ? { output, cut } : { output: output.slice(-SHORT), cut: true };
}

const SHORT = 2_000;
