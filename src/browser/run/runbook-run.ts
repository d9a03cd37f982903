import type { DraftedRunbook } from '../../core/runbook/export/draft.ts';
import { part } from './find-part.ts';
import { loadStore, mayHaveRuns } from './load-store.ts';
import { RunKeeper } from './run-keeper.ts';
import { RunPage } from './run-page.ts';
import { runbookIn } from './runbook-data.ts';

/** Stands around the steps of a runbook and lets them be followed. `data-base` is the site's base path. */
class RunbookRun extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.#start(this.#leaving.signal);
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  #start(signal: AbortSignal): void {
    const runbook = runbookIn(document);
    if (!runbook) return;
    const { base = '/' } = this.dataset;
    const keeper = new RunKeeper(loadStore, base, (run, events) => page.hear(run, events));
    const page = new RunPage(this, runbook, keeper, signal);
    this.#follow(page, keeper, signal);
    const offer = async () => {
      if (!location.hash.startsWith('#run=')) return;
      const { offerLink } = await import('./link-offer.ts');
      offerLink(this, runbook, page);
    };
    addEventListener('hashchange', offer, { signal });
    void offer();
    void this.#resume(page, keeper, runbook, base);
  }

  /** Goes on with the run that the address names, or offers those that are not ended. */
  async #resume(page: RunPage, keeper: RunKeeper, runbook: DraftedRunbook, base: string): Promise<void> {
    const wanted = new URL(location.href).searchParams.get('run');
    const kept = wanted === null ? undefined : await keeper.run(wanted);
    // The reader may have been faster than the storage.
    if (page.session !== undefined) return;
    if (kept?.head.runbook.id === runbook.id) {
      page.takeUp({ ...kept.head, events: kept.events });
      if (location.hash === '') page.goOn();
    } else if (wanted !== null || (await mayHaveRuns(base))) {
      const runs = (await keeper.runs()).filter(({ head }) => head.runbook.id === runbook.id);
      if (runs.length > 0) {
        const { otherRuns } = await import('./other-runs.ts');
        part(this, '[data-others]').replaceChildren(...otherRuns(runbook, runs));
      }
    }
    page.show();
  }

  #follow(page: RunPage, keeper: RunKeeper, signal: AbortSignal): void {
    // What comes apart is loaded with the first sign of a reader: early enough, and not for who only looks in.
    const touched = new AbortController();
    for (const sign of ['pointermove', 'pointerdown', 'scroll', 'keydown', 'focusin']) {
      document.addEventListener(
        sign,
        () => {
          touched.abort();
          page.prepare();
          keeper.prepare();
        },
        { signal: AbortSignal.any([signal, touched.signal]), passive: true },
      );
    }
    const timer = setInterval(() => page.tick(), TICK_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      keeper.close();
    });
    // A tab that slept has missed what the others told.
    document.addEventListener(
      'visibilitychange',
      async () => {
        const { session } = page;
        const kept = document.hidden || !session ? undefined : await keeper.run(session.record.id);
        if (kept) page.hear(kept.head.id, kept.events);
      },
      { signal },
    );
    addEventListener('beforeunload', (event) => (page.session?.unkept ?? 0) > 0 && event.preventDefault(), {
      signal,
    });
  }
}

const TICK_MS = 1_000;

customElements.define('runbook-run', RunbookRun);
