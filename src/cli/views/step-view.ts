import { printable } from '../../core/printable.ts';
import { fillText } from '../../core/runbook/placeholder.ts';
import { saysMore } from '../../core/runbook/says-more.ts';
import type { StepState } from '../../core/runbook/state.ts';
import type { Step } from '../../schema/runbook.ts';
import type { StepProbe } from '../follow/probe-step.ts';
import type { StepCommand } from '../follow/step-commands.ts';
import { details, proseSection, type Section, section, type View } from './view.ts';

export interface ShownStep {
  readonly step: Step;
  readonly state: StepState | undefined;
  /** Counted from 1. */
  readonly number: number;
  readonly commands: readonly StepCommand[];
  /** Where it looks by itself, or why it cannot. */
  readonly probe: StepProbe | string | undefined;
  /** Whether its commands are shown only after its target was typed. */
  readonly isLocked: boolean;
  readonly values: Readonly<Record<string, string>>;
  /** Makes a text fit to be shown. */
  readonly clean: (text: string) => string;
}

/** One step of a run: what it does to the system, what to do, what one should see, how it is taken back. */
export function stepView({ step, state, number, commands, probe, isLocked, values, clean }: ShownStep): View {
  const filled = (text: string) => clean(fillText(text, values));
  return {
    title: `${number}. ${step.title}`,
    facts: [
      `${RISKS[step.risk]} ${step.risk}`,
      ...(step.minutes === undefined ? [] : [`usually ${step.minutes} min`]),
      ...(state?.changed ? ['changed since it was done'] : []),
    ],
    sections: [
      ...(saysMore(step) ? proseSection('What to do', filled(step.do)) : []),
      ...(isLocked
        ? section('Commands', [`${commands.length} of them, shown when you have typed what this destroys`])
        : commandSections(commands, clean)),
      ...section(
        'Looks for itself',
        probe === undefined ? [] : [typeof probe === 'string' ? clean(probe) : `at ${probe.shown}`],
      ),
      ...section('What you should see', step.expect === undefined ? [] : [filled(step.expect)]),
      ...section('How it is taken back', step.undo === undefined ? [] : [filled(step.undo)]),
      ...section('So far', [
        ...details({ seen: state?.seen && printable(state.seen), probe: state?.probed }),
        ...(state?.notes ?? []).map((note) => `note: ${printable(note)}`),
      ]),
    ],
  };
}

/** The commands of a step as they are run. */
export const commandSections = (
  commands: readonly StepCommand[],
  clean: (text: string) => string,
): readonly Section[] =>
  section(
    'Commands',
    commands.map(({ command, text, obstacle, warnings }) => ({
      text: command.note ?? 'Run',
      code: [clean(text)],
      details: [
        ...(command.shell === 'sh' ? [] : [`typed into: ${command.shell}`]),
        ...(obstacle === undefined ? [] : [`not to be run: ${obstacle}`]),
        ...warnings,
      ],
    })),
  );

/** A shape beside the word, as on the site: a ring, a triangle, a cross. */
const RISKS: Readonly<Record<Step['risk'], string>> = { 'read-only': '○', mutating: '▲', destructive: '✖' };
