import { eventId } from '../../../core/runbook/event-order.ts';
import { part, say } from '../find-part.ts';
import { newId } from '../new-id.ts';
import { type KeptRun, lastAt } from '../store/kept-run.ts';
import { openRows, type Rows } from '../store/rows.ts';
import { addToRun, allRuns, oneRun } from '../store/runs.ts';
import { troubleOf } from '../store/trouble.ts';
import { showTrouble } from '../store-notice.ts';
import { forgetRefused, forgetRun, putAway, refusedFiles } from './kept-list.ts';
import { refusedRow } from './refused-row.ts';
import { renameIn } from './rename.ts';
import { deletedRow, runRow } from './run-row.ts';
import { RunbooksAtHand } from './runbooks-at-hand.ts';
import { saveRefused, saveRun } from './saving.ts';
import { takeIn } from './take-in.ts';

/** The runs that this browser keeps: resumed, renamed, saved, deleted, taken back, taken in from files. */
class RunList extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    void this.#start(this.#leaving.signal);
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const { base = '/', runbooks = '', runbookPage = '' } = this.dataset;
    try {
      const rows = await openRows(base);
      signal.addEventListener('abort', () => rows.close());
      await forgetOld(rows);
      const desk = new ListDesk(this, rows, new Set(runbooks.split(' ')), new RunbooksAtHand(runbookPage));
      desk.listen(`fixpoint-runs:${base}`, signal);
      await desk.show();
    } catch (error) {
      showTrouble(this, troubleOf(error));
    }
  }
}

class ListDesk {
  readonly #root: HTMLElement;
  readonly #rows: Rows;
  readonly #here: ReadonlySet<string>;
  readonly #runbooks: RunbooksAtHand;
  readonly #writer = newId();

  constructor(root: HTMLElement, rows: Rows, here: ReadonlySet<string>, runbooks: RunbooksAtHand) {
    this.#root = root;
    this.#rows = rows;
    this.#here = here;
    this.#runbooks = runbooks;
  }

  listen(channelName: string, signal: AbortSignal): void {
    const root = this.#root;
    const files = part<HTMLInputElement>(root, 'input[type="file"]');
    const guarded = (work: Promise<unknown>) =>
      void work.catch((error) => showTrouble(root, troubleOf(error)));
    root.addEventListener('click', ({ target }) => guarded(this.#press(target)), { signal });
    files.addEventListener('change', () => guarded(this.#take([...(files.files ?? [])])), { signal });
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        guarded(this.#take([...(event.dataTransfer?.files ?? [])]));
      },
      { signal },
    );
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', () => guarded(this.show()));
    signal.addEventListener('abort', () => channel.close());
  }

  async show(): Promise<void> {
    const kept = await allRuns(this.#rows);
    const [rows, refused] = await Promise.all([
      Promise.all(
        kept
          .filter(({ deletedAt }) => deletedAt === undefined)
          .sort((a, b) => lastAt(b) - lastAt(a))
          .map((run) => runRow(run, this.#runbooks, this.#here.has(run.head.runbook.id))),
      ),
      refusedFiles(this.#rows),
    ]);
    // A name that is being changed stays as it is.
    if (this.#root.querySelector('[data-runs] input')) return;
    this.#fill('[data-runs]', rows);
    const deleted = kept
      .filter(({ deletedAt }) => deletedAt !== undefined)
      .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
    this.#fill('[data-deleted] ul', deleted.map(deletedRow));
    this.#fill('[data-refused] ul', refused.map(refusedRow));
    part(this.#root, '[data-none]').hidden = rows.length > 0;
    part(this.#root, '[data-import]').hidden = false;
  }

  #fill(selector: string, rows: readonly HTMLElement[]): void {
    const list = part(this.#root, selector);
    list.replaceChildren(...rows);
    const section = list.closest('section');
    if (section) section.hidden = rows.length === 0;
  }

  async #press(target: EventTarget | null): Promise<void> {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-act]') : null;
    const row = button?.closest<HTMLElement>('li');
    const { run = '', file = '' } = row?.dataset ?? {};
    switch (button?.dataset.act) {
      case 'rename':
        if (row) renameIn(row, (name) => this.#rename(run, name));
        return;
      case 'save':
        return saveRun(await oneRun(this.#rows, run));
      case 'delete':
        return this.#putAway(run, Date.now());
      case 'restore':
        return this.#putAway(run, undefined);
      case 'forget':
        await forgetRun(this.#rows, run);
        return this.#done('The run is gone for good.');
      case 'save-file':
        return saveRefused((await refusedFiles(this.#rows)).find(({ id }) => id === file));
      case 'forget-file':
        await forgetRefused(this.#rows, file);
        return this.#done('The file is no longer kept.');
    }
  }

  async #rename(id: string, name: string | undefined): Promise<void> {
    const kept = name === undefined ? undefined : await oneRun(this.#rows, id);
    if (kept && name !== undefined) {
      const at = Date.now();
      const event = { id: eventId(kept.events, at, this.#writer), at, kind: 'renamed', name } as const;
      await addToRun(this.#rows, { ...kept.head, events: [event] });
    }
    await this.show();
    part(this.#root, `[data-run="${id}"] [data-act="rename"]`).focus();
  }

  async #putAway(id: string, at: number | undefined): Promise<void> {
    await putAway(this.#rows, id, at);
    await this.#done(
      at === undefined ? 'The run is back.' : 'The run is deleted. It can be taken back below.',
    );
    this.#root.querySelector<HTMLElement>(`[data-run="${id}"] button`)?.focus();
  }

  async #take(files: readonly File[]): Promise<void> {
    const said: string[] = [];
    for (const file of files) said.push(await takeIn(file, this.#rows, this.#here));
    part<HTMLInputElement>(this.#root, 'input[type="file"]').value = '';
    await this.#done(said.join(' '));
  }

  async #done(said: string): Promise<void> {
    await this.show();
    say(part(this.#root, '[data-said]'), said);
  }
}

const KEPT_AFTER_DELETION_MS = 30 * 24 * 60 * 60 * 1_000;

async function forgetOld(rows: Rows): Promise<void> {
  const isOld = ({ deletedAt }: KeptRun) =>
    deletedAt !== undefined && Date.now() - deletedAt > KEPT_AFTER_DELETION_MS;
  for (const { head } of (await allRuns(rows)).filter(isOld)) await forgetRun(rows, head.id);
}

customElements.define('run-list', RunList);
