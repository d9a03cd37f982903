import type { ProbeClass } from '../../schema/probe.ts';
import type { Step } from '../../schema/runbook.ts';
import type { Mark, RunEvent } from './event.ts';
import type { StepState, Stray } from './state.ts';
import { sameOutcomes, stepHash } from './step-hash.ts';
import type { Visit } from './way.ts';

type Marked = Extract<RunEvent, { kind: 'marked' }>;

interface Marking extends Visit {
  readonly as: Mark;
  readonly hash: string;
  readonly event: Marked;
  /** The outcome as it was given, known or not. */
  readonly claimed?: number;
  readonly seen?: string;
  readonly note?: string;
  readonly openedAt?: number;
  readonly took?: number;
}

/** What has happened at one step of a run. Times are milliseconds since the run began. */
export class StepLog {
  /** Its markings; one for each time that the way came here, or will. */
  readonly visits: Marking[] = [];
  readonly #step: Step;
  readonly #notes: string[] = [];
  #hash: string | undefined;
  #probed: ProbeClass | undefined;
  #openedAt: number | undefined;

  constructor(step: Step) {
    this.#step = step;
  }

  /** The hash of the step as the runbook has it now. */
  get hash(): string {
    this.#hash ??= stepHash(this.#step);
    return this.#hash;
  }

  open(clock: number): void {
    this.#openedAt ??= clock;
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  probe(seen: ProbeClass): void {
    this.#probed = seen;
  }

  /**
   * Marks the step: another time where the way stands here, else instead of the marking that counts
   * (`current`), if there is one.
   */
  mark(event: Marked, clock: number, isNext: boolean, current: number): void {
    const { as, hash, seen, note } = event;
    const replaced = isNext ? undefined : this.#takeFrom(current);
    // Taking a step back does not change where it led.
    const isTakenBack = as === 'undone' && event.outcome === undefined && replaced !== undefined;
    const outcome = isTakenBack ? replaced.outcome : event.outcome;
    const claimed = isTakenBack ? replaced.claimed : event.outcome;
    const isKnown =
      event.outcome === undefined ||
      (this.#step.outcomes[event.outcome] !== undefined && sameOutcomes(hash, this.hash));
    const openedAt = replaced === undefined ? this.#openedAt : replaced.openedAt;
    const took = replaced === undefined && openedAt !== undefined ? clock - openedAt : replaced?.took;
    this.visits.push({
      event,
      as,
      hash,
      waits: isTakenBack ? replaced.waits : !isKnown,
      ...(claimed === undefined ? {} : { claimed }),
      ...(isKnown && outcome !== undefined ? { outcome } : {}),
      ...(seen === undefined ? {} : { seen }),
      ...(note === undefined ? {} : { note }),
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(took === undefined ? {} : { took }),
    });
    if (replaced === undefined) this.#openedAt = undefined;
  }

  /** Takes the marking that counts away, as if it had never been. */
  clear(current: number): void {
    this.#openedAt = this.#takeFrom(current)?.openedAt ?? this.#openedAt;
  }

  /** What was marked last with an outcome that the step does not have, or has no longer. */
  stray(current: number): Stray[] {
    const last = this.visits[current];
    return last?.waits ? [{ event: last.event, reason: 'unknown-outcome' }] : [];
  }

  /** `isBack`: the way has come back here, so the last marking is of the time before. */
  state(clock: number, isNext: boolean, isBack: boolean, current: number): StepState {
    const last = this.visits[current];
    const took = this.#openedAt === undefined ? last?.took : clock - this.#openedAt;
    const notes = this.visits.slice(0, current + 1).flatMap(({ note }) => note ?? []);
    return {
      id: this.#step.id,
      title: this.#step.title,
      standing: last === undefined || isBack ? (isNext ? 'next' : 'to-do') : last.as,
      changed: last !== undefined && last.hash !== this.hash,
      ...(last?.outcome === undefined ? {} : { outcome: last.outcome }),
      ...(last?.seen === undefined ? {} : { seen: last.seen }),
      notes: [...notes, ...this.#notes],
      ...(this.#probed === undefined ? {} : { probed: this.#probed }),
      ...(took === undefined ? {} : { took }),
    };
  }

  /** Takes one marking away, with any that are left after it, and gives it back. */
  #takeFrom(current: number): Marking | undefined {
    return current < 0 ? undefined : this.visits.splice(current)[0];
  }
}
