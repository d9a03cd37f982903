import type { Step } from '../../schema/runbook.ts';
import { probeReport } from '../probe/probe-report.ts';
import { type ExitCode, INTERRUPTED, type Part, type Terminal } from '../terminal.ts';
import { probeView } from '../views/probe-view.ts';
import { renderView } from '../views/render.ts';
import { runView } from '../views/run-view.ts';
import type { FollowOptions } from './follow-options.ts';
import type { GivenMark } from './given-answers.ts';
import { mark, takeValue } from './marking.ts';
import type { OpenRun } from './open-run.ts';
import { stepProbe } from './probe-step.ts';
import { runCommand } from './run-command.ts';
import { SECRET_VARIABLE } from './start-run.ts';
import { namesUsed, stepCommands } from './step-commands.ts';

/**
 * Goes on with a run as far as the given answers lead, and asks nothing. A read-only step may be carried out by
 * its commands, and is done where all of them succeed and it has no outcomes to choose from.
 */
export async function* unattended(
  open: OpenRun,
  options: FollowOptions,
  terminal: Terminal,
): AsyncGenerator<Part, ExitCode, void> {
  const { answers, runsReadOnly, program } = options;
  const { steps } = open.runbook.data;
  const left = new Map(answers.marks);
  if (open.state().begunAt === undefined) await open.tell({ kind: 'begun' });
  else if (open.state().ended !== undefined && left.size > 0) await open.tell({ kind: 'reopened' });
  for (const [name, value] of answers.values) await takeValue(open, name, value);

  for (;;) {
    const { next } = open.state();
    const step = steps.find(({ id }) => id === next);
    if (step === undefined || terminal.stopped.aborted) break;
    await open.tell({ kind: 'opened', step: step.id });
    const given = left.get(step.id);
    left.delete(step.id);
    const automatic = runsReadOnly && step.risk === 'read-only';
    const lacks = automatic && missingNames(open, step).length > 0;
    if (lacks) return yield* openStep(open, step, program, terminal);
    let succeeded = false;
    if (automatic) {
      const ran = yield* commandsOf(open, step, options, terminal);
      succeeded = ran.length > 0 && ran.every((exit) => exit === 0) && step.outcomes.length === 0;
    }
    const looked =
      automatic && given === undefined ? yield* probeOf(open, step, options, terminal) : undefined;
    const found: GivenMark | undefined = given ?? looked ?? (succeeded ? { as: 'done' } : undefined);
    if (found === undefined) return yield* openStep(open, step, program, terminal);
    await mark(open, step, found);
  }
  if (answers.end !== undefined && open.state().ended === undefined) {
    await open.tell({ kind: 'ended', as: answers.end });
  }
  yield { text: renderView(runView(open.runbook, open.state(), open.elapsed()), terminal) };
  const trouble = open.trouble();
  if (trouble !== undefined) yield { note: `the run could not be kept: ${trouble}\n` };
  if (terminal.stopped.aborted) return INTERRUPTED;
  return trouble === undefined ? 0 : 1;
}

/** Runs the commands of a step one after the other, up to the first that fails; gives their exit codes. */
async function* commandsOf(
  open: OpenRun,
  step: Step,
  { limit }: FollowOptions,
  terminal: Terminal,
): AsyncGenerator<Part, ReadonlyArray<number | null>, void> {
  const exits: Array<number | null> = [];
  for (const command of stepCommands(step, open.runbook.data.parameters, open.values())) {
    let shown = '';
    const show = (text: string) => {
      shown += text;
    };
    const run = { limit, stop: terminal.stopped, show };
    const executed = await runCommand(open, step.id, command, run, terminal);
    if (executed === undefined) continue;
    yield { text: shown };
    exits.push(executed.exit);
    if (executed.exit !== 0) break;
  }
  return exits;
}

/** Lets a step look for itself; gives the mark that follows from what it saw. */
async function* probeOf(
  open: OpenRun,
  step: Step,
  { families, program }: FollowOptions,
  terminal: Terminal,
): AsyncGenerator<Part, GivenMark | undefined, void> {
  const probe = stepProbe(open, step, families);
  if (typeof probe !== 'object') return undefined;
  const { verdict, outcome } = await probe.look(terminal.stopped);
  yield {
    text: `${renderView(probeView(probeReport(verdict, { trees: [], families }), program), terminal)}\n`,
  };
  return outcome === undefined ? undefined : { as: 'done', outcome };
}

/** A step that nobody has answered for: what may be said of it, and which of its values are missing. */
async function* openStep(
  open: OpenRun,
  step: Step,
  program: string,
  terminal: Terminal,
): AsyncGenerator<Part, ExitCode, void> {
  const outcomes = step.outcomes.map(({ when }, index) => `  ${step.id}=${index + 1}  ${when}\n`).join('');
  const record = open.path();
  const again = `${program} follow ${open.runbook.id}${record === undefined ? '' : ` --record ${record}`}`;
  const missing = missingNames(open, step).map((name) => `${missingText(name, open.runbook.data)}\n`);
  yield { text: renderView(runView(open.runbook, open.state(), open.elapsed()), terminal) };
  yield {
    note:
      `step ${step.id} is open: ${step.title}\n${missing.join('')}${outcomes}` +
      `  ${step.id}=done, failed or skipped\n` +
      `Go on with an answer: ${again} --answers ${step.id}=done\n`,
  };
  return 2;
}

const missingNames = (open: OpenRun, step: Step): readonly string[] => {
  const values = open.values();
  return [...namesUsed(step)].filter((name) => !values[name]);
};

function missingText(name: string, { parameters }: OpenRun['runbook']['data']): string {
  const parameter = parameters.find((one) => one.name === name);
  const how = parameter?.secret ? `the variable ${SECRET_VARIABLE}${name}` : `--answers ${name}=…`;
  return `  ${name} has no value (${parameter?.label ?? 'unknown'}): give it by ${how}`;
}
