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
  /** Notes of its marks first, then those that were added to it. */
  readonly notes: readonly string[];
  readonly probed?: ProbeClass;
  /** Milliseconds from its opening to its mark, or to the last event where it is open. */
  readonly took?: number;
}

/**
 * What is in the events and fits the runbook no longer: kept, shown, and without effect. Of a mark with an unknown
 * outcome only the outcome is without effect: the step stays marked, and the run waits there for another.
 */
export interface Stray {
  readonly event: RunEvent;
  readonly reason:
    | 'unknown-step'
    | 'unknown-value'
    /** The parameter would not take this value now. */
    | 'unfit-value'
    /** The parameter is secret: its value should never have been kept, and must not be shown. */
    | 'secret-value'
    | 'unknown-outcome'
    | 'not-begun';
}

/** Everything that follows from a runbook and the events of a run of it. */
export interface RunState {
  /** As it was named last; the runbook's title before. */
  readonly name: string;
  readonly steps: readonly StepState[];
  /**
   * The step to do now: the first on the way that is not marked, has failed without an outcome, or waits for another
   * outcome. Undefined when the run has ended or led elsewhere.
   */
  readonly next: string | undefined;
  /** Where the last outcome led when it led out of the runbook, or to its end. */
  readonly led: OutcomeTarget | undefined;
  readonly ended: { readonly as: Ending; readonly at: number; readonly note?: string } | undefined;
  /** Values by parameter name: the defaults, and what was entered. */
  readonly values: Readonly<Record<string, string>>;
  readonly begunAt: number | undefined;
  /** `at` of the last event; elapsed time goes on from there while the run is open. */
  readonly lastAt: number | undefined;
  /**
   * Milliseconds from the beginning to the last event, or to the ending. It never falls: while a clock
   * that jumped back catches up, it stands still.
   */
  readonly elapsed: number;
  /** Notes that belong to no step. */
  readonly notes: readonly string[];
  /** How many steps of the way are marked and not to be done again, whatever the mark. */
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
