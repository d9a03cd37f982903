import type { ProbeClass } from '../../schema/probe.ts';
import type { Step } from '../../schema/runbook.ts';
import type { Mark, RunEvent } from './event.ts';
import type { StepState } from './state.ts';
import { sameOutcomes, stepHash } from './step-hash.ts';
import type { Visit } from './way.ts';

interface Marking extends Visit {
  readonly as: Mark;
  readonly hash: string;
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
   * Marks the step: another time where the way stands here, else instead of the last marking, if there is one. False
   * where the outcome that it names is not, or no longer, an outcome of the step.
   */
  mark(event: Extract<RunEvent, { kind: 'marked' }>, clock: number, isNext: boolean): boolean {
    const { as, hash, seen, note } = event;
    const replaced = isNext ? undefined : this.visits.pop();
    // Taking a step back does not change where it led.
    const isTakenBack = as === 'undone' && event.outcome === undefined && replaced !== undefined;
    const outcome = isTakenBack ? replaced.outcome : event.outcome;
    const isKnown =
      event.outcome === undefined ||
      (this.#step.outcomes[event.outcome] !== undefined && sameOutcomes(hash, this.#hashNow()));
    const openedAt = replaced === undefined ? this.#openedAt : replaced.openedAt;
    const took = replaced === undefined && openedAt !== undefined ? clock - openedAt : replaced?.took;
    this.visits.push({
      as,
      hash,
      waits: isTakenBack ? replaced.waits : !isKnown,
      ...(isKnown && outcome !== undefined ? { outcome } : {}),
      ...(seen === undefined ? {} : { seen }),
      ...(note === undefined ? {} : { note }),
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(took === undefined ? {} : { took }),
    });
    if (replaced === undefined) this.#openedAt = undefined;
    return isKnown;
  }

  /** Takes the last marking away, as if it had never been. */
  clear(): void {
    this.#openedAt = this.visits.pop()?.openedAt ?? this.#openedAt;
  }

  /** `isBack`: the way has come back here, so the last marking is of the time before. */
  state(clock: number, isNext: boolean, isBack: boolean): StepState {
    const last = this.visits.at(-1);
    const took = this.#openedAt === undefined ? last?.took : clock - this.#openedAt;
    const notes = this.visits.flatMap(({ note }) => note ?? []);
    return {
      id: this.#step.id,
      title: this.#step.title,
      standing: last === undefined || isBack ? (isNext ? 'next' : 'to-do') : last.as,
      changed: last !== undefined && last.hash !== this.#hashNow(),
      ...(last?.outcome === undefined ? {} : { outcome: last.outcome }),
      ...(last?.seen === undefined ? {} : { seen: last.seen }),
      notes: [...notes, ...this.#notes],
      ...(this.#probed === undefined ? {} : { probed: this.#probed }),
      ...(took === undefined ? {} : { took }),
    };
  }

  #hashNow(): string {
    this.#hash ??= stepHash(this.#step);
    return this.#hash;
  }
}
