import type { Leading } from '../../core/leading.ts';
import { outcomeLeading } from '../../core/leading.ts';
import type { Step } from '../../schema/runbook.ts';
import type { Choice } from '../console.ts';
import type { FollowOptions } from './follow-options.ts';
import type { GivenMark } from './given-answers.ts';
import type { OpenRun } from './open-run.ts';
import type { StepProbe } from './probe-step.ts';
import type { StepCommand } from './step-commands.ts';

/** What somebody does at a step. */
export type StepMove =
  | { readonly does: 'marks'; readonly mark: GivenMark }
  | { readonly does: 'runs'; readonly command: StepCommand }
  | { readonly does: 'probes'; readonly probe: StepProbe }
  | {
      readonly does:
        | 'unlocks'
        | 'notes'
        | 'changes-value'
        | 'goes-back'
        | 'takes-back'
        | 'shows-run'
        | 'shows-step'
        | 'ends'
        | 'leaves';
    };

/** A step as somebody stands before it. */
export interface StandingStep {
  readonly open: OpenRun;
  readonly options: FollowOptions;
  readonly step: Step;
  readonly commands: readonly StepCommand[];
  readonly probe: StepProbe | string | undefined;
  /** Whether its commands are not shown yet. */
  readonly isLocked: boolean;
}

/** The moves at a step, what is done most often first. */
export function movesAt({
  open,
  options: { mayRun, runsReadOnly },
  step,
  commands,
  probe,
  isLocked,
}: StandingStep): ReadonlyArray<Choice<StepMove>> {
  const canRun = mayRun || (runsReadOnly && step.risk === 'read-only');
  const runnable = canRun ? commands.filter(({ runner, obstacle }) => runner && obstacle === undefined) : [];
  const place = open.runbook.data.steps.indexOf(step);
  const marked = open.state().steps.some(({ standing }) => standing !== 'next' && standing !== 'to-do');
  return [
    ...runnable.map((command) => ({
      value: { does: 'runs', command } as const,
      text: runnable.length === 1 ? 'Run the command' : `Run: ${nameOf(command)}`,
      note: step.risk === 'read-only' ? 'It only reads.' : 'It is shown first, and asked for.',
    })),
    ...(typeof probe === 'object'
      ? [
          {
            value: { does: 'probes', probe } as const,
            text: 'Let the step look for itself',
            note: `It connects to ${probe.shown}.`,
          },
        ]
      : []),
    ...step.outcomes.map(({ when }, outcome) => ({
      value: { does: 'marks', mark: { as: 'done', outcome } } as const,
      text: when,
      note: leadsTo(outcomeLeading(open.runbook, place, outcome)),
    })),
    {
      value: { does: 'marks', mark: { as: 'done' } },
      text: step.outcomes.length === 0 ? 'Done' : 'Done, and none of these was seen',
      note: step.expect === undefined ? undefined : 'What you should see was seen.',
    },
    { value: { does: 'marks', mark: { as: 'failed' } }, text: 'Failed', note: 'You are asked what you saw.' },
    { value: { does: 'marks', mark: { as: 'skipped' } }, text: 'Skip' },
    ...(isLocked ? [aside('Show the commands', 'unlocks')] : []),
    aside('Note something', 'notes'),
    ...(open.runbook.data.parameters.length > 0 ? [aside('Change a value', 'changes-value')] : []),
    ...(marked
      ? [aside('Go back: the last mark was a mistake', 'goes-back'), aside('Take a step back', 'takes-back')]
      : []),
    aside('Show the step again', 'shows-step'),
    aside('Show all steps', 'shows-run'),
    aside('End the run', 'ends'),
    aside('Leave, and go on later', 'leaves'),
  ];
}

const aside = (
  text: string,
  does: Exclude<StepMove['does'], 'marks' | 'runs' | 'probes'>,
): Choice<StepMove> => ({
  value: { does },
  text,
  aside: true,
});

const nameOf = ({ command }: StepCommand): string => command.note ?? command.run.split('\n')[0] ?? '';

/** Where an outcome leads, in words. */
export function leadsTo(leading: Leading | undefined): string | undefined {
  switch (leading?.to) {
    case undefined:
      return undefined;
    case 'step':
      return `→ ${leading.number}. ${leading.title}`;
    case 'target':
      return `→ ${leading.target.kind} ${leading.target.id}: ${leading.target.title}`;
    case 'end':
      return '→ the end';
    case 'writeUp':
      return '→ a write-up';
  }
}
