import { part } from './find-part.ts';
import { mayHaveRuns } from './load-extras.ts';
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
    const keeper = new RunKeeper(base, (run, events) => page.hear(run, events));
    const page = new RunPage(this, runbook, keeper, signal);
    // What comes apart is loaded with the first sign of a reader: early enough, and not for who only looks in.
    const prepare = () => void page.prepare();
    for (const sign of ['pointermove', 'pointerdown', 'scroll', 'keydown', 'focusin']) {
      document.addEventListener(sign, prepare, { signal, once: true, passive: true });
    }
    const timer = setInterval(() => page.tick(), TICK_MS);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      keeper.close();
    });
    void resume(this, page, keeper, runbook.id, base);
  }
}

/** Goes on with the run that the address names, or sees whether there are any. */
async function resume(
  root: HTMLElement,
  page: RunPage,
  keeper: RunKeeper,
  runbook: string,
  base: string,
): Promise<void> {
  const wanted = new URL(location.href).searchParams.get('run');
  if (wanted !== null) page.hold();
  const kept = wanted === null ? undefined : await keeper.run(wanted);
  // A link may have been taken up meanwhile, or the storage was too slow.
  if (page.session === undefined && kept?.head.runbook.id === runbook) {
    page.takeUp({ ...kept.head, events: kept.events });
    if (location.hash === '') page.goOn();
  }
  page.release();
  if (page.session !== undefined) return;
  if (wanted !== null) {
    part(root, '[data-no-run]').hidden = false;
    await page.prepare();
  } else if (location.hash.startsWith('#run=') || (await mayHaveRuns(base))) {
    await page.prepare();
  }
}

const TICK_MS = 1_000;

customElements.define('runbook-run', RunbookRun);
