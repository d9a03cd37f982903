import { newRecord } from '../../core/runbook/begin.ts';
import type { Happening, RunEvent, RunRecord } from '../../core/runbook/event.ts';
import { stepHash } from '../../core/runbook/step-hash.ts';
import { BarView } from './bar-view.ts';
import type { FilledRunbook } from './filled-runbook.ts';
import { part } from './find-part.ts';
import { loadExtras } from './load-extras.ts';
import { newId } from './new-id.ts';
import { nextPlace } from './next-place.ts';
import { openValues } from './open-values.ts';
import type { RecordView } from './record-view.ts';
import type { RunKeeper } from './run-keeper.ts';
import type { PageRunbook } from './runbook-data.ts';
import { RunSession } from './session.ts';
import { type StepDeeds, StepView } from './step-view.ts';
import { showTrouble } from './store-notice.ts';
import { ValueFields } from './value-fields.ts';

/** The page of a runbook while it is followed: what happens in it goes into the run, and the run is shown in it. */
export class RunPage {
  readonly #root: HTMLElement;
  readonly #runbook: PageRunbook;
  readonly #keeper: RunKeeper;
  readonly #writer = newId();
  readonly #fields: ValueFields;
  readonly #steps: ReadonlyMap<string, StepView>;
  readonly #bar: BarView;
  readonly #signal: AbortSignal;
  #filled: FilledRunbook | undefined;
  #record: RecordView | undefined;
  #session: RunSession | undefined;
  #held: Array<() => void> | undefined;

  constructor(root: HTMLElement, runbook: PageRunbook, keeper: RunKeeper, signal: AbortSignal) {
    this.#root = root;
    this.#runbook = runbook;
    this.#keeper = keeper;
    this.#signal = signal;
    this.#bar = new BarView(root);
    this.#fields = new ValueFields(
      root,
      runbook.parameters,
      () => this.#showValues(),
      (name, value) => this.add({ kind: 'valued', name, value }),
      signal,
    );
    const { content } = part<HTMLTemplateElement>(root, 'template[data-run-parts]');
    const deeds = this.#stepDeeds();
    this.#steps = new Map(
      runbook.steps.map((step) => {
        const item = part(root, `[data-step="${step.id}"]`);
        return [step.id, new StepView(item, step, content, deeds, signal)] as const;
      }),
    );
    root.addEventListener('click', (event) => this.#press(event), { signal });
    this.show();
  }

  /** The run that is shown. */
  get session(): RunSession | undefined {
    return this.#session;
  }

  /** Begins a run, with the values that are in the fields. */
  begin(): RunSession {
    const { values } = this.#fields;
    const session = this.takeUp(newRecord(this.#runbook, newId()));
    session.add({ kind: 'begun' });
    const entered = this.#runbook.parameters.flatMap(({ name, secret }) => {
      const value = values[name];
      return value === undefined || secret || value === session.state.values[name]
        ? []
        : [{ kind: 'valued', name, value } as const];
    });
    if (entered.length > 0) session.add(...entered);
    return session;
  }

  /** Shows a run and goes on with it. Its address brings it back after a reload. */
  takeUp(record: RunRecord): RunSession {
    const session = new RunSession(this.#runbook, record, this.#keeper, this.#writer, () => this.show());
    this.#session = session;
    const address = new URL(location.href);
    address.searchParams.set('run', record.id);
    if (address.hash.startsWith('#run=')) address.hash = '';
    history.replaceState(null, '', address);
    void this.prepare();
    this.show();
    return session;
  }

  /** Begins a run with what happened elsewhere, and takes the reader to where it goes on. */
  adopt(events: readonly RunEvent[]): void {
    this.takeUp(newRecord(this.#runbook, newId())).adopt(events);
    this.goOn();
  }

  /** What another tab recorded. */
  hear(run: string, events: readonly RunEvent[]): void {
    if (this.#session?.record.id === run) this.#session.join(events);
  }

  /** Loads what a run needs before it is needed: by then the network may be gone. */
  async prepare(): Promise<void> {
    if (this.#filled) return;
    try {
      const { FilledRunbook, RecordView, attend } = await loadExtras();
      // Another call may have been as fast.
      if (this.#filled) return;
      const add = (happening: Happening): void => this.add(happening);
      this.#filled = new FilledRunbook(this.#runbook, this.#steps, add, this.#signal);
      this.#record = new RecordView(this.#root, this.#runbook, this, this.#signal);
      await attend(this.#root, this.#runbook, this, this.#keeper, this.#signal);
    } catch {
      // The keeper says that the network is gone; what is here goes on without.
    }
    this.show();
  }

  add(...happenings: readonly Happening[]): void {
    this.#do(() => (this.#session ?? this.begin()).add(...happenings));
  }

  /** What the reader does waits for a run that is on its way, so that it goes into that one. */
  hold(): void {
    this.#held = [];
    setTimeout(() => this.release(), HELD_MS);
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const deed of held) deed();
  }

  tick(): void {
    this.#bar.tick(Date.now(), (id) => this.#runbook.steps.find((step) => step.id === id)?.minutes);
  }

  show(): void {
    const state = this.#session?.state;
    if (state) {
      for (const step of state.steps) this.#steps.get(step.id)?.show(step, step.id === state.next);
      this.#fields.show(state.values);
    }
    this.#bar.show(state, state && nextPlace(this.#root, this.#runbook, state));
    this.#record?.show(state, (id) => this.#steps.get(id)?.title ?? id);
    showTrouble(this.#root, this.#keeper.trouble);
    this.#showValues();
    this.tick();
  }

  /** Takes the reader to where the run goes on. */
  goOn(): void {
    const next = this.#session?.state.next;
    if (next === undefined) part(this.#root, '[data-next] a').focus();
    else this.#steps.get(next)?.focus();
  }

  #do(deed: () => void): void {
    if (this.#held?.push(deed) === undefined) deed();
  }

  #showValues(): void {
    const { values } = this.#fields;
    const open = openValues(this.#runbook.parameters, values);
    for (const { id, target = id } of this.#runbook.steps) this.#steps.get(id)?.gate?.ask(target, open);
    this.#filled?.show(values);
  }

  async #press({ target }: MouseEvent): Promise<void> {
    const act = target instanceof Element ? target.closest('button')?.dataset.act : undefined;
    if (act === 'start') {
      this.#do(() => {
        this.add();
        this.goOn();
      });
    }
    if (act === 'retry') void this.#session?.keep();
    if (act === 'rescue' && this.#session) {
      await this.prepare();
      this.#record?.export('json');
    }
  }

  #stepDeeds(): StepDeeds {
    return {
      mark: (id, as, entry) =>
        this.#do(() => {
          const step = this.#runbook.steps.find((one) => one.id === id);
          if (!step) return;
          this.add({ kind: 'marked', step: id, as, hash: stepHash(step), ...entry });
          this.#bar.announce(`Recorded: ${as}. ${part(this.#root, '[data-next]').textContent}`);
          this.goOn();
        }),
      note: (step, text) => this.add({ kind: 'noted', step, text }),
      clear: (step) => {
        this.add({ kind: 'cleared', step });
        this.#steps.get(step)?.focus();
      },
      gateMoved: () => this.#showValues(),
    };
  }
}

/** The storage may never answer. */
const HELD_MS = 30_000;
