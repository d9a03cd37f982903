import type { LinkedRunbook } from '../../core/library.ts';
import { printable } from '../../core/printable.ts';
import { spokenTime } from '../../core/runbook/export/when.ts';
import { ENDING_WORDS, STANDING_WORDS, STRAY_WORDS } from '../../core/runbook/export/words.ts';
import type { RunState, StepState, Stray } from '../../core/runbook/state.ts';
import { details, type Item, section, type View } from './view.ts';

/** A run as a whole: every step with its mark, what was seen, and what has changed in the runbook. */
export function runView({ data, id }: LinkedRunbook, state: RunState, elapsed: number): View {
  const { steps, done, total, ended, edited, strays } = state;
  const titles = new Map(data.steps.map((step) => [step.id, step.title]));
  return {
    title: printable(state.name),
    facts: [
      `runbook ${id}`,
      `${done} of ${total} steps`,
      spokenTime(elapsed),
      ended === undefined ? 'open' : ENDING_WORDS[ended.as],
    ],
    sections: [
      ...section('Steps', steps.map(stepItem)),
      ...section('Edited in the runbook since the run began', [
        ...edited.changed.map((step) => `${titles.get(step) ?? step}: changed`),
        ...edited.added.map((step) => `${titles.get(step) ?? step}: new`),
        ...edited.removed.map((step) => `${printable(step)}: gone`),
      ]),
      ...section('Fits the runbook no longer', strays.map(strayText)),
    ],
  };
}

/** What one is told who takes a run up again. Empty where nothing has changed. */
export function changeNote({ steps, edited }: RunState): string {
  const redo = steps.filter(({ changed }) => changed);
  const lines = redo.map(
    ({ title, standing }) => `changed since it was ${STANDING_WORDS[standing]}: ${title}\n`,
  );
  const others = edited.changed.filter((id) => !redo.some((step) => step.id === id)).length;
  const counts = [
    ...(others > 0 ? [`${others} changed`] : []),
    ...(edited.added.length > 0 ? [`${edited.added.length} new`] : []),
    ...(edited.removed.length > 0 ? [`${edited.removed.length} gone`] : []),
  ];
  return (
    lines.join('') + (counts.length > 0 ? `steps edited since the run began: ${counts.join(', ')}\n` : '')
  );
}

function stepItem(step: StepState, index: number): Item {
  const { title, standing, changed, took, seen, notes } = step;
  const facts = [
    `${SHAPES[standing]} ${STANDING_WORDS[standing]}`,
    ...(took === undefined ? [] : [spokenTime(took)]),
    ...(changed ? ['changed since'] : []),
  ];
  return {
    text: `${index + 1}. ${title} (${facts.join(', ')})`,
    details: [
      ...details({ seen: seen && printable(seen) }),
      ...notes.map((note) => `note: ${printable(note)}`),
    ],
  };
}

function strayText({ event, reason }: Stray): string {
  const what =
    'step' in event && event.step !== undefined ? event.step : 'name' in event ? event.name : event.kind;
  return `${event.kind} ${printable(what)}: ${STRAY_WORDS[reason]}`;
}

/** A shape beside the word. */
const SHAPES: Readonly<Record<StepState['standing'], string>> = {
  'to-do': '·',
  next: '▸',
  done: '✔',
  failed: '✖',
  skipped: '–',
  undone: '↶',
};
