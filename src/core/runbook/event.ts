import type { ProbeClass } from '../../schema/probe.ts';

/** What became of a step. `undone`: it had been carried out and was taken back. */
export type Mark = 'done' | 'failed' | 'skipped' | 'undone';

interface Happened {
  /** Unique in the run, so that what two tabs or two programs wrote can be joined without loss. */
  readonly id: string;
  /** Milliseconds since 1 January 1970, UTC, by the clock of whoever wrote it. */
  readonly at: number;
}

/** One thing that happened in a run. A run is a list of these; all else is derived. */
export type RunEvent = Happened &
  (
    | { readonly kind: 'begun' }
    | { readonly kind: 'renamed'; readonly name: string }
    /** A value was entered or changed. Values of secret parameters are never in an event. */
    | { readonly kind: 'valued'; readonly name: string; readonly value: string }
    /** A step was looked at as the next one to do: its own time begins. */
    | { readonly kind: 'opened'; readonly step: string }
    | {
        readonly kind: 'marked';
        readonly step: string;
        readonly as: Mark;
        /** Content hash of the step as it was when it was marked (`stepHash`). */
        readonly hash: string;
        /** Which outcome was seen, counted from 0 in the step's outcomes. */
        readonly outcome?: number;
        /** What was seen, in the person's words. */
        readonly seen?: string;
        readonly note?: string;
      }
    /** A mark was a mistake: the step is as if it had never been marked. */
    | { readonly kind: 'cleared'; readonly step: string }
    | { readonly kind: 'noted'; readonly step?: string; readonly text: string }
    /** A command was executed by the program: what was run, with secrets masked, and what it printed. */
    | {
        readonly kind: 'ran';
        readonly step: string;
        readonly command: string;
        readonly output: string;
        readonly exit: number | null;
        /** Milliseconds. */
        readonly took: number;
        /** Whether the output was longer than what is kept of it. */
        readonly cut?: boolean;
      }
    | {
        readonly kind: 'probed';
        readonly step: string;
        readonly class: ProbeClass;
        readonly evidence: readonly string[];
      }
    | { readonly kind: 'ended'; readonly as: Ending; readonly note?: string }
    /** It was ended and is taken up again. */
    | { readonly kind: 'reopened' }
  );

/** What happened, before it has its id and its time. */
export type Happening = WithoutStamp<RunEvent>;

type WithoutStamp<Event> = Event extends RunEvent ? Omit<Event, 'id' | 'at'> : never;

export type Ending = 'fixed' | 'not-fixed' | 'handed-over' | 'given-up';

/** A run as it is kept, exported and imported: the same JSON in the browser and the terminal. */
export interface RunRecord {
  readonly format: 'fixpoint-run';
  readonly version: 1;
  readonly id: string;
  readonly runbook: {
    readonly id: string;
    readonly title: string;
    /** The steps as they were when the run began. */
    readonly steps: ReadonlyArray<{ readonly id: string; readonly title: string; readonly hash: string }>;
  };
  readonly events: readonly RunEvent[];
}
