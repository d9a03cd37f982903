import type { Values } from '../../core/write-up/filled-form.ts';
import type { NewKind } from '../../core/write-up/kinds.ts';
import { type Draft, keepDrafts, keptDrafts } from './draft-store.ts';
import { setText } from './ways-view.ts';

/** Time without a key after which a draft is kept, in milliseconds. */
const PAUSE = 300;

/** The draft on this device: kept as one types, offered again, thrown away and taken back. */
export class DraftView {
  readonly #element: HTMLElement;
  readonly #kind: NewKind;
  /** Drafts of before that nobody has decided about. */
  #offered: readonly Draft[] = [];
  #current: Draft | undefined;
  #thrown: { readonly draft: Draft; readonly wasCurrent: boolean } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What was typed last is not kept. */
  #isUnkept = false;
  #values: (() => Values) | undefined;

  constructor(element: HTMLElement, kind: NewKind, signal: AbortSignal) {
    this.#element = element;
    this.#kind = kind;
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
    this.#offered = keptDrafts(this.#kind);
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

  /** Takes back what was thrown away last; the values, where they stood in the form. */
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
    const isKept = keepDrafts(this.#kind, drafts);
    this.#isUnkept = !isKept && this.#current !== undefined;
    this.#show();
  }

  #show(): void {
    const [offered] = this.#offered;
    const isOfferThrown = this.#thrown !== undefined && !this.#thrown.wasCurrent;
    this.#showPart('[data-offer]', offered !== undefined || isOfferThrown);
    this.#showPart('[data-do="go-on"]', offered !== undefined);
    this.#showPart('[data-do="throw-offer"]', offered !== undefined);
    this.#showPart('[data-do="undo-offer"]', isOfferThrown);
    const offer = offered === undefined ? '' : `A draft is kept on this device: ${wordsOf(offered)}.`;
    setText(
      this.#element.querySelector('[data-offer-said]'),
      [isOfferThrown ? THROWN : '', offer].join(' ').trim(),
    );
    this.#showPart('[data-do="throw"]', this.#current !== undefined);
    this.#showPart('[data-do="undo"]', this.#thrown?.wasCurrent === true);
    setText(this.#element.querySelector('[data-kept]'), this.#sentence());
  }

  #showPart(selector: string, isShown: boolean): void {
    const part = this.#element.querySelector<HTMLElement>(selector);
    if (part) part.hidden = !isShown;
  }

  #sentence(): string {
    if (this.#thrown?.wasCurrent) return THROWN;
    if (this.#isUnkept)
      return 'This browser keeps nothing: its storage is full or forbidden. The draft is in this page only, and is lost with it; save the file.';
    if (this.#current === undefined) return '';
    const log = this.#kind === 'incident' ? ' The pasted log is not.' : '';
    return `Kept on this device at ${timeOf(this.#current)}.${log}`;
  }
}

const THROWN = 'The draft was thrown away.';

const draftOf = (values: Values): Draft => ({ savedAt: new Date().toISOString(), values });

const timeOf = ({ savedAt }: Draft): string =>
  new Date(savedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** What a draft is known by: the first of these that was answered. */
const NAMES = ['title', 'symptom', 'question', 'code', 'do', 'name'];

function wordsOf({ savedAt, values }: Draft): string {
  const day = new Date(savedAt).toLocaleDateString();
  const name = NAMES.flatMap((flag) => values[flag]?.[0] ?? [])[0] ?? 'without a title yet';
  return `“${name.slice(0, 80)}”, of ${day} ${timeOf({ savedAt, values })}`;
}
