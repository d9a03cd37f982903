import type { Ending } from '../../core/runbook/event.ts';
import { ENDING_WORDS } from '../../core/runbook/export/words.ts';
import type { RunState } from '../../core/runbook/state.ts';
import { type ExportKind, showExport } from './export-panel.ts';
import { part, say } from './find-part.ts';
import { loadExports } from './load-extras.ts';
import { showNotices } from './notices.ts';
import type { RunPage } from './run-page.ts';
import type { PageRunbook } from './runbook-data.ts';

/** The end of the run: its name, a last note, how it ended, and what is taken along. */
export class RecordView {
  readonly #page: HTMLElement;
  readonly #runbook: PageRunbook;
  readonly #run: RunPage;
  readonly #root: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #note: HTMLTextAreaElement;
  #hasExports = false;

  constructor(page: HTMLElement, runbook: PageRunbook, run: RunPage, signal: AbortSignal) {
    this.#page = page;
    this.#runbook = runbook;
    this.#run = run;
    this.#root = part(page, '[data-record]');
    this.#name = part<HTMLInputElement>(this.#root, '[name="run-name"]');
    this.#note = part<HTMLTextAreaElement>(this.#root, '[name="run-note"]');
    this.#name.addEventListener('change', () => run.add({ kind: 'renamed', name: this.#name.value }), {
      signal,
    });
    this.#root.addEventListener('click', (event) => this.#press(event), { signal });
  }

  show(state: RunState | undefined, titleOf: (step: string) => string): void {
    showNotices(this.#page, state, titleOf);
    this.#root.hidden = state === undefined;
    if (!state) return;
    // Where they cannot be had now, whoever asks for one is told.
    if (!this.#hasExports) loadExports().catch(() => undefined);
    this.#hasExports = true;
    if (this.#name !== document.activeElement) this.#name.value = state.name;
    part(this.#root, '[data-ended]').hidden = state.ended === undefined;
    part(this.#root, '[data-endings]').hidden = state.ended !== undefined;
    if (state.ended) say(part(this.#root, '[data-ended-said]'), `Ended: ${ENDING_WORDS[state.ended.as]}.`);
    for (const words of this.#root.querySelectorAll<HTMLElement>('[data-after]')) {
      words.hidden = !words.dataset.after?.split(' ').includes(state.ended?.as ?? '');
    }
  }

  export(kind: ExportKind): void {
    const { session } = this.#run;
    if (session) void showExport(kind, session.record, this.#runbook, part(this.#root, '[data-exported]'));
  }

  #press({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { act, end, export: kind } = button?.dataset ?? {};
    if (act === 'run-note') this.#addNote();
    if (act === 'reopen') {
      this.#run.add({ kind: 'reopened' });
      this.#run.goOn();
    }
    if (end) this.#end(end as Ending);
    if (kind) this.export(kind as ExportKind);
  }

  #end(as: Ending): void {
    const note = this.#takeNote();
    this.#run.add({ kind: 'ended', as, ...(note && { note }) });
    part(this.#root, 'h2').focus();
  }

  #addNote(): void {
    const text = this.#takeNote();
    if (text) this.#run.add({ kind: 'noted', text });
    this.#note.focus();
  }

  #takeNote(): string {
    const note = this.#note.value.trim();
    this.#note.value = '';
    return note;
  }
}
