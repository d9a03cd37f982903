import type { Values } from '../../core/write-up/filled-form.ts';
import { type Draft, keepDrafts, keptDrafts } from './draft-store.ts';
import { setText } from './ways-view.ts';

/** Time without a key after which a draft is kept, in milliseconds. */
const PAUSE = 300;

/** The draft on this device: kept as one types, offered again, thrown away and taken back. */
export class DraftView {
  readonly #element: HTMLElement;
  /** Drafts of before that nobody has decided about. */
  #offered: readonly Draft[] = [];
  #current: Draft | undefined;
  #thrown: { readonly draft: Draft; readonly wasCurrent: boolean } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What was typed last is not kept. */
  #isUnkept = false;
  #values: (() => Values) | undefined;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.#element = element;
    // A page that is hidden may never be shown again.
    addEventListener('pagehide', () => this.#keep(), { signal });
    addEventListener(
      'beforeunload',
      (event) => {
        this.#keep();
        if (this.#isUnkept) event.preventDefault();
      },
      { signal },
    );
    signal.addEventListener('abort', () => clearTimeout(this.#pause));
  }

  /** Offers the drafts that are kept from before. */
  offer(): void {
    this.#offered = keptDrafts();
    this.#show();
  }

  /** Something was typed or put into the form. */
  change(values: () => Values): void {
    this.#values = values;
    this.#thrown = undefined;
    this.#isUnkept = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#keep(), PAUSE);
  }

  /** The offered draft becomes the one in hand. */
  goOn(): Values | undefined {
    const [draft, ...others] = this.#offered;
    this.#offered = others;
    this.#current = draft;
    this.#store();
    return draft?.values;
  }

  throwOffer(): void {
    const [draft, ...others] = this.#offered;
    this.#offered = others;
    if (draft !== undefined) this.#thrown = { draft, wasCurrent: false };
    this.#store();
  }

  throwAway(values: Values): void {
    clearTimeout(this.#pause);
    this.#values = undefined;
    this.#isUnkept = false;
    this.#thrown = { draft: draftOf(values), wasCurrent: true };
    this.#current = undefined;
    this.#store();
  }

  /** Takes back what was thrown away last. */
  undo(): Values | undefined {
    const thrown = this.#thrown;
    this.#thrown = undefined;
    if (thrown === undefined) return undefined;
    if (thrown.wasCurrent) this.#current = thrown.draft;
    else this.#offered = [thrown.draft, ...this.#offered];
    this.#store();
    return thrown.wasCurrent ? thrown.draft.values : undefined;
  }

  #keep(): void {
    clearTimeout(this.#pause);
    if (!this.#isUnkept || this.#values === undefined) return;
    this.#current = draftOf(this.#values());
    this.#store();
  }

  #store(): void {
    const drafts = [...(this.#current ? [this.#current] : []), ...this.#offered];
    const isKept = keepDrafts(drafts);
    this.#isUnkept = !isKept && this.#current !== undefined;
    this.#show();
  }

  #show(): void {
    const [offered] = this.#offered;
    const part = (name: string) => this.#element.querySelector<HTMLElement>(name);
    const offer = part('[data-offer]');
    if (offer) offer.hidden = offered === undefined;
    setText(
      part('[data-offer-said]'),
      offered === undefined ? '' : `A draft is kept on this device: ${wordsOf(offered)}.`,
    );
    const throwing = part('[data-do="throw"]');
    if (throwing) throwing.hidden = this.#current === undefined;
    const undo = part('[data-do="undo"]');
    if (undo) undo.hidden = this.#thrown === undefined;
    setText(part('[data-kept]'), this.#sentence());
  }

  #sentence(): string {
    if (this.#thrown !== undefined) return 'The draft was thrown away.';
    if (this.#isUnkept)
      return 'This browser keeps nothing: its storage is full or forbidden. The draft is in this page only, and is lost with it; save the file.';
    return this.#current === undefined
      ? ''
      : `Kept on this device at ${timeOf(this.#current)}. The pasted log is not.`;
  }
}

const draftOf = (values: Values): Draft => ({ savedAt: new Date().toISOString(), values });

const timeOf = ({ savedAt }: Draft): string =>
  new Date(savedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

function wordsOf(draft: Draft): string {
  const day = new Date(draft.savedAt).toLocaleDateString();
  const title = draft.values.title?.[0] ?? draft.values.symptom?.[0] ?? 'without a title yet';
  return `“${title.slice(0, 80)}”, of ${day} ${timeOf(draft)}`;
}
