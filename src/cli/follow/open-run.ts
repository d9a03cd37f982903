import type { LinkedRunbook } from '../../core/library.ts';
import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import type { Happening, RunRecord } from '../../core/runbook/event.ts';
import { eventId } from '../../core/runbook/event-order.ts';
import { withTexts } from '../../core/runbook/event-texts.ts';
import { joinEvents } from '../../core/runbook/join-events.ts';
import { run } from '../../core/runbook/run.ts';
import type { RunState } from '../../core/runbook/state.ts';
import { masked } from '../command-run/masked.ts';
import type { KeptRecord } from './kept-record.ts';

/** A run that goes on: its events, the values that are known, and where it is kept. */
export interface OpenRun {
  readonly runbook: LinkedRunbook;
  /** Where the run stands. */
  state(): RunState;
  record(): RunRecord;
  /** All values that are known, those of secret parameters too. */
  values(): Readonly<Record<string, string>>;
  /** Values of secret parameters. */
  secrets(): readonly string[];
  /** Takes a secret, for as long as the program runs; no event holds it. */
  hush(name: string, value: string): void;
  /** Writes down what has happened, without secrets, and keeps it. */
  tell(happening: Happening): Promise<void>;
  /** Milliseconds since the run began, now. */
  elapsed(): number;
  /** Where it is kept; undefined where it is not. */
  path(): string | undefined;
  /** Why the last event could not be kept; undefined where all is well. */
  trouble(): string | undefined;
}

export interface RunPlace {
  readonly kept: KeptRecord | undefined;
  readonly now: () => number;
  /** A word of letters and digits that no other program has. */
  readonly writer: string;
}

export function openRun(runbook: LinkedRunbook, from: RunRecord, { kept, now, writer }: RunPlace): OpenRun {
  const runnable: RunnableRunbook = { id: runbook.id, ...runbook.data };
  const secrets = new Map<string, string>();
  let record = from;
  let trouble: string | undefined;

  const state = () => run(runnable, record.events, record.runbook.steps);
  const secretValues = () => [...secrets.values()].filter((value) => value !== '');
  return {
    runbook,
    state,
    record: () => record,
    values: () => ({ ...state().values, ...Object.fromEntries(secrets) }),
    secrets: secretValues,
    hush: (name, value) => {
      secrets.set(name, value);
    },
    async tell(happening) {
      const at = now();
      const event = {
        ...withoutSecrets(happening, secretValues()),
        id: eventId(record.events, at, writer),
        at,
      };
      record = { ...record, events: joinEvents(record.events, [event]) };
      if (kept === undefined) return;
      try {
        record = await kept.keep(record);
        trouble = undefined;
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
      }
    },
    elapsed() {
      const { elapsed, lastAt, ended } = state();
      return ended === undefined && lastAt !== undefined ? elapsed + Math.max(0, now() - lastAt) : elapsed;
    },
    path: () => kept?.path(),
    trouble: () => trouble,
  };
}

/** Whoever types a note may type the token as well. */
function withoutSecrets(happening: Happening, secrets: readonly string[]): Happening {
  return withTexts(happening, (text) => masked(text, secrets));
}
