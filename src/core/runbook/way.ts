import type { Step } from '../../schema/runbook.ts';
import type { OutcomeTarget } from '../../schema/target.ts';
import { firstPlaces } from '../checks/reachable.ts';
import type { Mark } from './event.ts';

/** What the way through a runbook needs to know of one marking of a step. */
export interface Visit {
  readonly as: Mark;
  /** Which outcome was seen; undefined also where it is unknown. */
  readonly outcome?: number;
  /** Whether its outcome is unknown, so that nobody knows where it led. */
  readonly waits: boolean;
}

/**
 * The way of a run through the steps of a runbook. It begins at the first step and goes on as each marking says; a
 * step that it comes back to needs another marking, so every way comes to a stand. Markings of steps that it has not
 * come to yet wait until it does.
 */
export class Way {
  /** Where it stands, as the place of a step; undefined where it led out. */
  at: number | undefined = 0;
  led: OutcomeTarget | undefined;
  /** Places that it has come to, in the order of the first time. */
  readonly trail = new Set<number>();
  readonly #steps: readonly Step[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #visits: ReadonlyArray<readonly Visit[]>;
  #taken: number[] = [];
  #passed: Array<{ place: number; visit: number }> = [];
  /** Whether the last marking left the way where it was. */
  #staying = false;

  /** `visits` are the markings of each step by its place; they may grow and change between calls. */
  constructor(steps: readonly Step[], visits: ReadonlyArray<readonly Visit[]>) {
    this.#steps = steps;
    this.#places = firstPlaces(steps);
    this.#visits = visits;
    this.again();
  }

  /** Goes the whole way anew, after a marking on it was changed or taken away. */
  again(): void {
    this.at = this.#steps.length > 0 ? 0 : undefined;
    this.led = undefined;
    this.#staying = false;
    this.trail.clear();
    this.#taken = this.#steps.map(() => 0);
    this.#passed = [];
    this.goOn();
  }

  /** Goes the way anew after a marking of a step was put in place of another, unless both lead the same way. */
  corrected(place: number, before: Visit | undefined, after: Visit | undefined): void {
    const isSame =
      before !== undefined && after !== undefined && this.#lead(place, before) === this.#lead(place, after);
    if (!isSame) this.again();
  }

  /** Goes on from where it stands as far as there are markings. */
  goOn(): void {
    while (this.at !== undefined) {
      const place: number = this.at;
      this.trail.add(place);
      const taken = this.#taken[place] ?? 0;
      const visit = this.#visits[place]?.[taken];
      if (visit === undefined) return;
      this.#taken[place] = taken + 1;
      this.#passed.push({ place, visit: taken });
      this.#follow(place, visit);
    }
  }

  /** Which marking of which step it passed, one after the other, and then those of steps that it has not come to. */
  passed(): ReadonlyArray<{ readonly place: number; readonly visit: number }> {
    const ahead = this.#visits.flatMap((visits, place) =>
      this.trail.has(place) || visits.length === 0 ? [] : [{ place, visit: this.currentVisit(place) }],
    );
    return [...this.#passed, ...ahead];
  }

  /**
   * Which of a step's markings counts: the last one that was passed, or the last one where the way has not come yet.
   * Others may be left of a way that is no longer taken since a marking on it was changed. -1 where there is none.
   */
  currentVisit(place: number): number {
    const taken = this.#taken[place] ?? 0;
    return (taken > 0 ? taken : (this.#visits[place]?.length ?? 0)) - 1;
  }

  /** Whether the way stands at a step that it has come back to. */
  isBack(place: number): boolean {
    return this.at === place && !this.#staying;
  }

  /** Places that follow from where it stands if no outcome leads elsewhere; the one it stands at is the first. */
  ahead(): number[] {
    const places: number[] = [];
    for (let place = this.at; place !== undefined && place < this.#steps.length; place += 1) {
      places.push(place);
      if (this.#steps[place]?.last) break;
    }
    return places;
  }

  #follow(place: number, visit: Visit): void {
    const lead = this.#lead(place, visit);
    this.#staying = lead === 'stays';
    if (lead === 'stays') return;
    this.at = typeof lead === 'number' ? lead : undefined;
    if (typeof lead !== 'number') this.led = lead;
  }

  /** Where a marking leads: to a place, out of the runbook, or nowhere yet. */
  #lead(place: number, { as, outcome, waits }: Visit): number | OutcomeTarget | 'stays' {
    if (waits) return 'stays';
    const step = this.#steps[place];
    const to = outcome === undefined ? undefined : step?.outcomes[outcome]?.to;
    if (to !== undefined) return to.step === undefined ? to : (this.#places.get(to.step) ?? 'stays');
    if (as === 'failed') return 'stays';
    return step?.last || place + 1 >= this.#steps.length ? END : place + 1;
  }
}

const END: OutcomeTarget = { end: true };
