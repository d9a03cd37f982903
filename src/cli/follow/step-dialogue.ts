import { spokenTime } from '../../core/runbook/export/when.ts';
import type { Step } from '../../schema/runbook.ts';
import { masked } from '../command-run/masked.ts';
import { renderView } from '../views/render.ts';
import { runView } from '../views/run-view.ts';
import { stepView } from '../views/step-view.ts';
import { endRun } from './ending.ts';
import type { OpenRun } from './open-run.ts';
import { stepProbe } from './probe-step.ts';
import { changeValue, clearLast, markStep, takeBack } from './step-acts.ts';
import { namesUsed, type StepCommand, stepCommands } from './step-commands.ts';
import { movesAt } from './step-moves.ts';
import { agreed, execution, probing, typedTarget } from './step-running.ts';
import type { Talk } from './talk.ts';
import { askMissing } from './value-questions.ts';

/** Shows a step and does what is wanted there, until the run goes on elsewhere. */
export async function stepDialogue(talk: Talk, step: Step): Promise<'goes-on' | 'leaves'> {
  const { open, options, console } = talk;
  await open.tell({ kind: 'opened', step: step.id });
  await askMissing(open, namesUsed(step), console);
  await showStep(talk, step);
  if (options.runsReadOnly && step.risk === 'read-only' && (await looksAtOnce(talk, step))) return 'goes-on';
  for (;;) {
    const choices = movesAt({
      ...talk,
      step,
      commands: commandsOf(talk, step),
      probe: probeOf(talk, step),
      isLocked: isLocked(talk, step),
    });
    const move = await console.choose({ message: questionFor(open, step), choices });
    switch (move.does) {
      case 'marks':
        await markStep(talk, step, move.mark);
        return 'goes-on';
      case 'runs':
        if (await agreed(talk, step, move.command)) await execution(talk, step, move.command);
        break;
      case 'probes':
        if (await probing(talk, step, move.probe)) return 'goes-on';
        break;
      case 'unlocks':
        if (await typedTarget(talk, step)) await showStep(talk, step);
        break;
      case 'notes': {
        const text = await console.ask({ message: 'What is to be noted?' });
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

/** What a read-only step runs by itself; true where what it saw is its outcome. */
async function looksAtOnce(talk: Talk, step: Step): Promise<boolean> {
  for (const command of commandsOf(talk, step)) {
    const executed = await execution(talk, step, command);
    if (executed?.end === 'stopped') return false;
  }
  const probe = probeOf(talk, step);
  return typeof probe === 'object' && probing(talk, step, probe);
}

/** `Step 2 of 5: Look at the queue (6 min, usually 2)`. */
function questionFor(open: OpenRun, step: Step): string {
  const { steps, done, total, lastAt, elapsed } = open.state();
  const took = steps.find(({ id }) => id === step.id)?.took;
  const now = (took ?? 0) + (lastAt === undefined ? 0 : open.elapsed() - elapsed);
  const isOver = step.minutes !== undefined && now > step.minutes * 60_000;
  const over = isOver ? `, usually ${step.minutes} min: it takes longer than that` : '';
  return `Step ${Math.min(done + 1, total)} of ${total}: ${step.title} (${spokenTime(now)} here${over}; ${spokenTime(open.elapsed())} in all)`;
}

const commandsOf = ({ open }: Talk, step: Step): readonly StepCommand[] =>
  stepCommands(step, open.runbook.data.parameters, open.values());

const probeOf = ({ open, options }: Talk, step: Step) => stepProbe(open, step, options.families);

const isLocked = ({ unlocked }: Talk, { id, risk, commands }: Step): boolean =>
  risk === 'destructive' && commands.length > 0 && !unlocked.has(id);

async function showStep(talk: Talk, step: Step): Promise<void> {
  const { open, console, terminal } = talk;
  const view = stepView({
    step,
    state: open.state().steps.find(({ id }) => id === step.id),
    number: open.runbook.data.steps.indexOf(step) + 1,
    commands: commandsOf(talk, step),
    probe: probeOf(talk, step),
    isLocked: isLocked(talk, step),
    values: open.values(),
    clean: (text) => masked(text, open.secrets()),
  });
  await console.show(`\n${renderView(view, terminal)}\n`);
}
