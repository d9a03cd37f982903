import type { Step } from '../../schema/runbook.ts';
import type { Choice } from '../console.ts';
import type { GivenMark } from './given-answers.ts';
import { mark } from './marking.ts';
import type { OpenRun } from './open-run.ts';
import type { Talk } from './talk.ts';
import { askValue } from './value-questions.ts';

/** Marks a step; of what went otherwise it asks why. */
export async function markStep({ open, console }: Talk, step: Step, given: GivenMark): Promise<void> {
  if (given.as === 'failed') {
    const seen = await console.ask({ message: 'What did you see? (Enter for nothing)' });
    await mark(open, step, { ...given, seen });
  } else if (given.as === 'skipped') {
    const note = await console.ask({ message: 'Why is it skipped? (Enter for nothing)' });
    await mark(open, step, { ...given, note });
  } else await mark(open, step, given);
}

/** Asks which value is another, and for it. */
export async function changeValue({ open, console }: Talk): Promise<void> {
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
export async function clearLast(open: OpenRun): Promise<void> {
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
export async function takeBack({ open, console }: Talk): Promise<void> {
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
