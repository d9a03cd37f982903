import type { RunEvent, RunRecord } from '../../core/runbook/event.ts';
import { loadExtras } from './load-extras.ts';
import type { KeptRun } from './store/kept-run.ts';
import type { Store } from './store/open-store.ts';
import { type Trouble, troubleOf } from './store/trouble.ts';

interface Told {
  readonly run: string;
  readonly events: readonly RunEvent[];
}

/** Keeps runs as long as the browser lets it, and tells the other tabs of this browser. Its methods never reject. */
export class RunKeeper {
  readonly #base: string;
  readonly #channel: BroadcastChannel;
  #opening: Promise<Store> | undefined;
  /** Why nothing is kept, as of the last try. */
  trouble: Trouble | undefined;

  /** `base` is the site's base path; `heard` is called with what another tab recorded. */
  constructor(base: string, heard: (run: string, events: readonly RunEvent[]) => void) {
    this.#base = base;
    this.#channel = new BroadcastChannel(`fixpoint-runs:${base}`);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Told>) => heard(data.run, data.events));
  }

  /** Keeps events of a run, and tells other tabs of them either way. Whether they are kept now. */
  keep(record: RunRecord): Promise<boolean> {
    this.#channel.postMessage({ run: record.id, events: record.events } satisfies Told);
    return this.#try(async (store) => {
      await store.add(record);
      this.trouble = undefined;
      return true;
    }, false);
  }

  /** All runs of this browser that were not deleted. */
  async runs(): Promise<readonly KeptRun[]> {
    const all = await this.#try((store) => store.runs(), []);
    return all.filter(({ deletedAt }) => deletedAt === undefined);
  }

  run(id: string): Promise<KeptRun | undefined> {
    return this.#try((store) => store.run(id), undefined);
  }

  close(): void {
    this.#channel.close();
    this.#opening?.then(
      (store) => store.close(),
      () => undefined,
    );
  }

  async #try<Value>(use: (store: Store) => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      this.#opening ??= loadExtras().then(({ openStore }) => openStore(this.#base));
      return await use(await this.#opening);
    } catch (error) {
      this.trouble = troubleOf(error);
      if (this.trouble === 'offline') this.#opening = undefined;
      return otherwise;
    }
  }
}
