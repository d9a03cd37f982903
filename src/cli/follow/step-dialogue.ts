import { fillText } from '../../core/runbook/placeholder.ts';
import type { Step } from '../../schema/runbook.ts';
import { masked } from '../command-run/masked.ts';
import type { Choice, Console } from '../console.ts';
import type { Terminal } from '../terminal.ts';
import { elapsedTime } from '../views/duration.ts';
import { renderView } from '../views/render.ts';
import { runView } from '../views/run-view.ts';
import { stepView } from '../views/step-view.ts';
import { endRun } from './ending.ts';
import type { FollowOptions } from './follow-options.ts';
import { mark } from './marking.ts';
import type { OpenRun } from './open-run.ts';
import { runCommand } from './run-command.ts';
import { namesUsed, type StepCommand, stepCommands } from './step-commands.ts';
import { movesAt } from './step-moves.ts';
import { askMissing, askValue } from './value-questions.ts';

export interface Talk {
  readonly open: OpenRun;
  readonly options: FollowOptions;
  readonly console: Console;
  readonly terminal: Terminal;
  /** Steps whose target was typed. */
  readonly unlocked: Set<string>;
}

/** Shows a step and does what is wanted there, until the run goes on elsewhere. */
export async function stepDialogue(talk: Talk, step: Step): Promise<'goes-on' | 'leaves'> {
  const { open, options, console } = talk;
  await open.tell({ kind: 'opened', step: step.id });
  await askMissing(open, namesUsed(step), console);
  await showStep(talk, step);
  if (options.runsReadOnly && step.risk === 'read-only') {
    for (const command of commandsOf(talk, step)) {
      const executed = await execution(talk, step, command);
      if (executed?.end === 'stopped') break;
    }
  }
  for (;;) {
    const choices = movesAt(open, step, commandsOf(talk, step), options, isLocked(talk, step));
    const move = await console.choose({ message: questionFor(open, step), choices });
    switch (move.does) {
      case 'marks':
        await markStep(talk, step, move.mark);
        return 'goes-on';
      case 'runs':
        if (await agreed(talk, step, move.command)) await execution(talk, step, move.command);
        break;
      case 'unlocks':
        if (await typedTarget(talk, step)) await showStep(talk, step);
        break;
      case 'notes': {
        const text = await console.ask({ message: 'Note' });
        if (text !== '') await open.tell({ kind: 'noted', step: step.id, text });
        break;
      }
      case 'changes-value':
        await changeValue(talk);
        await showStep(talk, step);
        break;
      case 'goes-back':
        await clearLast(open);
        return 'goes-on';
      case 'takes-back':
        await takeBack(talk);
        break;
      case 'shows-step':
        await showStep(talk, step);
        break;
      case 'shows-run':
        await console.show(
          `\n${renderView(runView(open.runbook, open.state(), open.elapsed()), talk.terminal)}\n`,
        );
        break;
      case 'ends':
        if (await endRun(open, console)) return 'goes-on';
        break;
      case 'leaves':
        return 'leaves';
    }
  }
}

/** `Step 2 of 5: Look at the queue (6 min, usually 2)`. */
function questionFor(open: OpenRun, step: Step): string {
  const { steps, done, total, lastAt, elapsed } = open.state();
  const took = steps.find(({ id }) => id === step.id)?.took;
  const now = (took ?? 0) + (lastAt === undefined ? 0 : open.elapsed() - elapsed);
  const isOver = step.minutes !== undefined && now > step.minutes * 60_000;
  const over = isOver ? `, usually ${step.minutes} min: it takes longer than that` : '';
  return `Step ${Math.min(done + 1, total)} of ${total}: ${step.title} (${elapsedTime(now)} here${over}; ${elapsedTime(open.elapsed())} in all)`;
}

const commandsOf = ({ open }: Talk, step: Step): readonly StepCommand[] =>
  stepCommands(step, open.runbook.data.parameters, open.values());

const isLocked = ({ unlocked }: Talk, { id, risk, commands }: Step): boolean =>
  risk === 'destructive' && commands.length > 0 && !unlocked.has(id);

async function showStep(talk: Talk, step: Step): Promise<void> {
  const { open, console, terminal } = talk;
  const view = stepView({
    step,
    state: open.state().steps.find(({ id }) => id === step.id),
    number: open.runbook.data.steps.indexOf(step) + 1,
    commands: commandsOf(talk, step),
    isLocked: isLocked(talk, step),
    values: open.values(),
    clean: (text) => masked(text, open.secrets()),
  });
  await console.show(`\n${renderView(view, terminal)}\n`);
}

/** A destructive command is asked for by what it destroys, a mutating one by its text; a read-only one was chosen. */
async function agreed(talk: Talk, step: Step, { text }: StepCommand): Promise<boolean> {
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

async function typedTarget({ open, console, unlocked }: Talk, step: Step): Promise<boolean> {
  const target = fillText(step.target ?? step.id, open.values());
  await console.show(`It destroys something. How it is taken back: ${step.undo ?? 'not at all'}\n`);
  const typed = await console.ask({
    message: `Type ${target} to go on, or nothing`,
    problem: (text) => (text === '' || text === target ? undefined : `That is not ${target}.`),
  });
  if (typed === target) unlocked.add(step.id);
  return typed === target;
}

function execution({ open, options, console, terminal }: Talk, step: Step, command: StepCommand) {
  return console.interruptible((stop) => {
    const show = (text: string) => void console.show(text);
    return runCommand(open, step.id, command, { limit: options.limit, stop, show }, terminal);
  });
}

async function markStep(
  { open, console }: Talk,
  step: Step,
  given: Parameters<typeof mark>[2],
): Promise<void> {
  if (given.as === 'failed') {
    const seen = await console.ask({ message: 'What did you see? (Enter for nothing)' });
    await mark(open, step, { ...given, seen });
  } else if (given.as === 'skipped') {
    const note = await console.ask({ message: 'Why is it skipped? (Enter for nothing)' });
    await mark(open, step, { ...given, note });
  } else await mark(open, step, given);
}

async function changeValue({ open, console }: Talk): Promise<void> {
  const values = open.values();
  const parameter = await console.choose({
    message: 'Which value?',
    choices: open.runbook.data.parameters.map((one) => ({
      value: one,
      text: one.label,
      note: one.secret ? 'secret' : values[one.name] || 'empty',
    })),
  });
  await askValue(open, parameter, console);
}

/** The step that was marked last is as if it had not been. */
async function clearLast(open: OpenRun): Promise<void> {
  const last = open
    .record()
    .events.findLast(
      (event) =>
        event.kind === 'marked' &&
        open.state().steps.some(({ id, standing }) => id === event.step && isMarked(standing)),
    );
  if (last?.kind === 'marked') await open.tell({ kind: 'cleared', step: last.step });
}

const isMarked = (standing: string): boolean => standing !== 'next' && standing !== 'to-do';

/** A step that was carried out is undone: how, and whether it was. */
async function takeBack({ open, console }: Talk): Promise<void> {
  const done = open.state().steps.filter(({ standing }) => standing === 'done' || standing === 'failed');
  const choices: Choice<string | undefined>[] = done.map(({ id, title }) => {
    const undo = open.runbook.data.steps.find((step) => step.id === id)?.undo;
    return { value: id, text: title, note: undo === undefined ? 'It does not say how.' : `How: ${undo}` };
  });
  const chosen = await console.choose({
    message: 'Which step was taken back?',
    choices: [...choices, { value: undefined, text: 'None', aside: true }],
  });
  const step = open.runbook.data.steps.find(({ id }) => id === chosen);
  if (step === undefined) return;
  const note = await console.ask({ message: 'Note (Enter for nothing)' });
  await mark(open, step, { as: 'undone', note });
}
