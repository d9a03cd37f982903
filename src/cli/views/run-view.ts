import type { LinkedRunbook } from '../../core/library.ts';
import { printable } from '../../core/printable.ts';
import type { Ending } from '../../core/runbook/event.ts';
import type { RunState, StepState, Stray } from '../../core/runbook/state.ts';
import { elapsedTime } from './duration.ts';
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
      elapsedTime(elapsed),
      ended === undefined ? 'open' : ENDINGS[ended.as],
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
  const lines = redo.map(({ title, standing }) => `changed since it was ${standing}: ${title}\n`);
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
    MARKS[standing],
    ...(took === undefined ? [] : [elapsedTime(took)]),
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
  return `${event.kind} ${printable(what)}: ${STRAYS[reason]}`;
}

const MARKS: Readonly<Record<StepState['standing'], string>> = {
  'to-do': 'to do',
  next: 'now',
  done: '✔ done',
  failed: '✖ failed',
  skipped: '– skipped',
  undone: '↶ undone',
};

const STRAYS: Readonly<Record<Stray['reason'], string>> = {
  'unknown-step': 'the runbook has no such step',
  'unknown-value': 'the runbook asks for no such value',
  'unfit-value': 'the runbook would not take this value now',
  'secret-value': 'the value is secret and is not used',
  'unknown-outcome': 'the step has no such outcome now',
  'not-begun': 'the run had not begun',
};

export const ENDINGS: Readonly<Record<Ending, string>> = {
  fixed: 'fixed',
  'not-fixed': 'not fixed',
  'handed-over': 'handed over',
  'given-up': 'given up',
};
