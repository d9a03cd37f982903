import { outcomeLeading } from '../../core/leading.ts';
import { fillText } from '../../core/runbook/placeholder.ts';
import type { Step } from '../../schema/runbook.ts';
import { masked } from '../command-run/masked.ts';
import { probeReport } from '../probe/probe-report.ts';
import { probeView } from '../views/probe-view.ts';
import { renderView } from '../views/render.ts';
import { mark } from './marking.ts';
import type { StepProbe } from './probe-step.ts';
import { runCommand } from './run-command.ts';
import type { StepCommand } from './step-commands.ts';
import { leadsTo } from './step-moves.ts';
import type { Talk } from './talk.ts';

/** A destructive command is asked for by what it destroys, a mutating one by its text; a read-only one was chosen. */
export async function agreed(talk: Talk, step: Step, { text }: StepCommand): Promise<boolean> {
  const { open, console } = talk;
  if (step.risk === 'read-only') return true;
  await console.show(`\nThis would be run:\n\n${masked(text, open.secrets())}\n\n`);
  if (step.risk === 'destructive') return typedTarget(talk, step);
  return console.choose({
    message: 'Run it?',
    choices: [
      { value: true, text: 'Yes, run it' },
      { value: false, text: 'No' },
    ],
  });
}

/** Says how it is taken back, and asks for the name of what is destroyed. */
export async function typedTarget({ open, console, unlocked }: Talk, step: Step): Promise<boolean> {
  const target = fillText(step.target ?? step.id, open.values());
  await console.show(`It destroys something. How it is taken back: ${step.undo ?? 'not at all'}\n`);
  const typed = await console.ask({
    message: `Type ${target} to go on, or nothing`,
    problem: (text) => (text === '' || text === target ? undefined : `That is not ${target}.`),
  });
  if (typed === target) unlocked.add(step.id);
  return typed === target;
}

/** Runs a command; Ctrl-C stops it, and the run goes on. */
export function execution({ open, options, console, terminal }: Talk, step: Step, command: StepCommand) {
  return console.interruptible((stop) => {
    const show = (text: string) => void console.show(text);
    return runCommand(open, step.id, command, { limit: options.limit, stop, show }, terminal);
  });
}

/** Lets a step look for itself; true where the person takes what was seen for its outcome. */
export async function probing(talk: Talk, step: Step, probe: StepProbe): Promise<boolean> {
  const { open, options, console, terminal } = talk;
  await console.show(`\nLooks at ${probe.shown} for at most ${probe.watch} s; Ctrl-C ends it.\n`);
  const { verdict, outcome } = await console.interruptible(probe.look);
  const report = probeReport(verdict, { trees: [], families: options.families });
  await console.show(`\n${renderView(probeView(report, options.program), terminal)}\n`);
  const seen = outcome === undefined ? undefined : step.outcomes[outcome];
  if (outcome === undefined || seen === undefined) return false;
  const place = open.runbook.data.steps.indexOf(step);
  const taken = await console.choose({
    message: `So this is seen: ${seen.when}`,
    choices: [
      { value: true, text: 'Yes', note: leadsTo(outcomeLeading(open.runbook, place, outcome)) },
      { value: false, text: 'No, something else' },
    ],
  });
  if (taken) await mark(open, step, { as: 'done', outcome });
  return taken;
}
