import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import type { Happening, RunEvent, RunRecord } from '../../core/runbook/event.ts';
import { eventId } from '../../core/runbook/event-order.ts';
import { joinEvents } from '../../core/runbook/join-events.ts';
import { run } from '../../core/runbook/run.ts';
import type { RunState } from '../../core/runbook/state.ts';
import type { RunKeeper } from './run-keeper.ts';

/**
 * One run in this tab. What happens is shown at once, kept as soon as the storage has it, and told to other tabs.
 * While something is not kept yet, `unkept` holds it, and the next thing that happens tries again.
 */
export class RunSession {
  readonly #runbook: RunnableRunbook;
  readonly #keeper: RunKeeper;
  readonly #writer: string;
  readonly #changed: () => void;
  #record: RunRecord;
  #unkept: readonly RunEvent[];
  #state: RunState;

  /** `writer` is a word that no other tab uses; `changed` is called after each change of the state. */
  constructor(
    runbook: RunnableRunbook,
    record: RunRecord,
    keeper: RunKeeper,
    writer: string,
    changed: () => void,
  ) {
    this.#runbook = runbook;
    this.#keeper = keeper;
    this.#writer = writer;
    this.#changed = changed;
    this.#record = record;
    this.#unkept = [];
    this.#state = run(runbook, record.events, record.runbook.steps);
  }

  get record(): RunRecord {
    return this.#record;
  }

  get state(): RunState {
    return this.#state;
  }

  get unkept(): number {
    return this.#unkept.length;
  }

  /** Records what happens now, and that the step which is then the next one is opened. */
  add(...happenings: readonly Happening[]): void {
    const before = this.#state.next;
    for (const happening of happenings) this.#append(happening);
    const { next } = this.#state;
    const began = happenings.some(({ kind }) => kind === 'begun' || kind === 'reopened');
    if (next !== undefined && (next !== before || began)) this.#append({ kind: 'opened', step: next });
    this.#changed();
    void this.keep();
  }

  /** Takes over what happened elsewhere and is not kept here. */
  adopt(events: readonly RunEvent[]): void {
    this.#unkept = [...this.#unkept, ...events];
    this.#set(joinEvents(this.#record.events, events));
    const { next } = this.#state;
    if (next !== undefined) this.#append({ kind: 'opened', step: next });
    this.#changed();
    void this.keep();
  }

  /** Takes over what another tab recorded and keeps. */
  join(events: readonly RunEvent[]): void {
    const joined = joinEvents(this.#record.events, events);
    if (joined.length === this.#record.events.length) return;
    this.#set(joined);
    this.#changed();
  }

  /** Tries to keep what is not kept yet. */
  async keep(): Promise<void> {
    const waiting = this.#unkept;
    if (waiting.length === 0) return;
    const isKept = await this.#keeper.keep({ ...this.#record, events: waiting });
    if (isKept) this.#unkept = this.#unkept.filter((event) => !waiting.includes(event));
    this.#changed();
  }

  #append(happening: Happening): void {
    const at = Date.now();
    const event = { id: eventId(this.#record.events, at, this.#writer), at, ...happening };
    this.#unkept = [...this.#unkept, event];
    this.#set(joinEvents(this.#record.events, [event]));
  }

  #set(events: readonly RunEvent[]): void {
    this.#record = { ...this.#record, events };
    this.#state = run(this.#runbook, events, this.#record.runbook.steps);
  }
}
