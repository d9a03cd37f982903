import type { ProbeClass } from '../../schema/probe.ts';
import type { OutcomeTarget } from '../../schema/target.ts';
import type { Ending, Mark, RunEvent } from './event.ts';

export type StepStanding = 'to-do' | 'next' | Mark;

export interface StepState {
  readonly id: string;
  readonly title: string;
  readonly standing: StepStanding;
  /** Whether the step, since it was marked, was edited in the runbook. */
  readonly changed: boolean;
  readonly outcome?: number;
  readonly seen?: string;
  readonly notes: readonly string[];
  readonly probed?: ProbeClass;
  /** Milliseconds from its opening to its mark, or to the last event where it is open. */
  readonly took?: number;
}

/** What is in the events and fits the runbook no longer: kept, shown, and without effect. */
export interface Stray {
  readonly event: RunEvent;
  readonly reason: 'unknown-step' | 'unknown-value' | 'unknown-outcome' | 'not-begun';
}

/** Everything that follows from a runbook and the events of a run of it. */
export interface RunState {
  readonly name: string;
  readonly steps: readonly StepState[];
  /** The step to do now; undefined when the run has ended or led elsewhere. */
  readonly next: string | undefined;
  /** Where the last outcome led when it led out of the runbook, or to its end. */
  readonly led: OutcomeTarget | undefined;
  readonly ended: { readonly as: Ending; readonly at: number; readonly note?: string } | undefined;
  /** Values by parameter name: the defaults, and what was entered. */
  readonly values: Readonly<Record<string, string>>;
  readonly begunAt: number | undefined;
  /** Milliseconds from the beginning to the last event; never negative, also when the clock jumped back. */
  readonly elapsed: number;
  readonly done: number;
  /** How many steps the run has in all, on the way it takes. */
  readonly total: number;
  /** What was edited in the runbook since the run began. */
  readonly edited: {
    readonly changed: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  readonly strays: readonly Stray[];
}
