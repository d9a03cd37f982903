import { firstPlaces } from '../checks/reachable.ts';
import type { RunnableRunbook } from './begin.ts';
import type { Mark, RunEvent } from './event.ts';
import { parameterOf, valueProblem } from './parameter-value.ts';
import type { RunState, Stray } from './state.ts';
import { StepLog } from './step-log.ts';
import { Way } from './way.ts';

/** A marking without what people wrote. */
export interface LinkedMarking {
  readonly step: string;
  readonly as: Mark;
  readonly hash: string;
  readonly outcome?: number;
}

/** Takes the events of a run one by one, in their order, and says what follows from them so far. */
export class Replay {
  readonly #runbook: RunnableRunbook;
  readonly #places: ReadonlyMap<string, number>;
  readonly #logs: readonly StepLog[];
  readonly #way: Way;
  readonly #values: Map<string, string>;
  readonly #strays: Stray[] = [];
  readonly #notes: string[] = [];
  #name: string;
  #begunAt: number | undefined;
  #lastAt: number | undefined;
  /** Milliseconds since the beginning; never falls. */
  #clock = 0;
  #ended: (NonNullable<RunState['ended']> & { readonly clock: number }) | undefined;

  constructor(runbook: RunnableRunbook) {
    this.#runbook = runbook;
    this.#places = firstPlaces(runbook.steps);
    this.#logs = runbook.steps.map((step) => new StepLog(step));
    this.#way = new Way(
      runbook.steps,
      this.#logs.map(({ visits }) => visits),
    );
    this.#name = runbook.title;
    this.#values = new Map(
      runbook.parameters.flatMap(({ name, default: value, secret }) =>
        value === undefined || secret ? [] : [[name, value] as const],
      ),
    );
  }

  take(event: RunEvent): void {
    if (this.#begunAt === undefined && event.kind !== 'begun') {
      this.#stray(event, 'not-begun');
      return;
    }
    this.#begunAt ??= event.at;
    this.#lastAt = event.at;
    this.#clock = Math.max(this.#clock, event.at - this.#begunAt);
    this.#apply(event);
  }

  state(): Omit<RunState, 'edited'> {
    const clock = this.#ended?.clock ?? this.#clock;
    const { at, trail } = this.#way;
    const next = this.#ended === undefined ? at : undefined;
    const places = new Set([...trail, ...this.#way.ahead()]);
    const isDone = (place: number) => place !== at && (this.#logs[place]?.visits.length ?? 0) > 0;
    const { clock: _, ...ended } = this.#ended ?? { clock: 0 };
    return {
      name: this.#name,
      steps: this.#logs.map((log, place) =>
        log.state(clock, place === next, this.#way.isBack(place), this.#way.currentVisit(place)),
      ),
      next: next === undefined ? undefined : this.#runbook.steps[next]?.id,
      led: this.#way.led,
      ended: 'as' in ended ? ended : undefined,
      values: Object.fromEntries(this.#values),
      begunAt: this.#begunAt,
      lastAt: this.#lastAt,
      elapsed: clock,
      notes: [...this.#notes],
      done: [...places].filter(isDone).length,
      total: places.size,
      strays: [
        ...this.#strays,
        ...this.#logs.flatMap((log, place) => log.stray(this.#way.currentVisit(place))),
      ],
    };
  }

  /** The markings that count, in the order in which the way passes them; those it has not come to yet stand last. */
  markings(): LinkedMarking[] {
    return this.#way.passed().flatMap(({ place, visit }) => {
      const step = this.#runbook.steps[place]?.id;
      const marking = this.#logs[place]?.visits[visit];
      if (step === undefined || marking === undefined) return [];
      const { as, hash, claimed } = marking;
      return [{ step, as, hash, ...(claimed === undefined ? {} : { outcome: claimed }) }];
    });
  }

  /** The hash of each step as the runbook has it, by id; of a repeated id, which is a problem of its own, the first. */
  hashes(): ReadonlyMap<string, string> {
    return new Map(
      Array.from(this.#places, ([id, place]) => [id, this.#logs[place]?.hash ?? ''] as const).toReversed(),
    );
  }

  #apply(event: RunEvent): void {
    switch (event.kind) {
      case 'begun':
        return;
      case 'renamed':
        this.#name = event.name.trim() || this.#runbook.title;
        return;
      case 'valued':
        this.#value(event);
        return;
      case 'ended':
        this.#ended = {
          as: event.as,
          at: event.at,
          clock: this.#clock,
          ...(event.note === undefined ? {} : { note: event.note }),
        };
        return;
      case 'reopened':
        this.#ended = undefined;
        return;
      case 'noted':
        if (event.step === undefined) this.#notes.push(event.text);
        else this.#atStep(event, event.step);
        return;
      default:
        this.#atStep(event, event.step);
    }
  }

  #value(event: Extract<RunEvent, { kind: 'valued' }>): void {
    const parameter = parameterOf(this.#runbook.parameters, event.name);
    if (parameter === undefined) this.#stray(event, 'unknown-value');
    else if (parameter.secret) this.#stray(event, 'secret-value');
    else if (event.value === '') this.#values.delete(event.name);
    else if (valueProblem(parameter, event.value) !== undefined) this.#stray(event, 'unfit-value');
    else this.#values.set(event.name, event.value);
  }

  #atStep(event: RunEvent, id: string): void {
    const place = this.#places.get(id);
    const log = place === undefined ? undefined : this.#logs[place];
    if (place === undefined || log === undefined) {
      this.#stray(event, 'unknown-step');
      return;
    }
    const isNext = this.#way.at === place;
    switch (event.kind) {
      case 'opened':
        if (isNext) log.open(this.#clock);
        return;
      case 'marked': {
        const current = this.#way.currentVisit(place);
        const before = log.visits[current];
        const isOnlyOne = log.visits.length === current + 1;
        log.mark(event, this.#clock, isNext, current);
        // A marking of the step where the way stands takes it further; any other may change how it came here.
        if (isNext) this.#way.goOn();
        else this.#way.corrected(place, isOnlyOne ? before : undefined, log.visits[current]);
        return;
      }
      case 'cleared':
        log.clear(this.#way.currentVisit(place));
        this.#way.again();
        return;
      case 'noted':
        log.note(event.text);
        return;
      case 'probed':
        log.probe(event.class);
        return;
    }
  }

  #stray(event: RunEvent, reason: Stray['reason']): void {
    this.#strays.push({ event, reason });
  }
}
