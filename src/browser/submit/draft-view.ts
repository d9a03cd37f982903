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
  /** Drafts that were thrown away here, or became the one in hand. */
  readonly #forgotten = new Set<string>();
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
    const hasThrown = this.#thrown !== undefined;
    this.#thrown = undefined;
    if (hasThrown) this.#show();
    this.#isUnkept = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#keep(), PAUSE);
  }

  /** The offered draft becomes the one in hand, and what was in hand is offered. */
  goOn(): Values | undefined {
    this.#keep();
    const [offered, ...others] = this.#offered;
    if (offered === undefined) return undefined;
    // Another page may have it in hand and go on with it, too.
    const { values } = keptDrafts(this.#kind).find(({ id }) => id === offered.id) ?? offered;
    const left = this.#current === undefined ? [] : [this.#current];
    this.#forgotten.add(offered.id);
    this.#offered = [...left, ...others];
    this.#current = draftOf(values);
    this.#store(left);
    return values;
  }

  throwOffer(): void {
    const [draft, ...others] = this.#offered;
    this.#offered = others;
    if (draft !== undefined) this.#forget({ draft, wasCurrent: false });
    this.#store();
  }

  throwAway(values: Values): void {
    clearTimeout(this.#pause);
    this.#values = undefined;
    this.#isUnkept = false;
    this.#forget({ draft: draftOf(values, this.#current), wasCurrent: true });
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
    this.#forgotten.delete(thrown.draft.id);
    this.#store(thrown.wasCurrent ? [] : [thrown.draft]);
    return thrown.wasCurrent ? thrown.draft.values : undefined;
  }

  #keep(): void {
    clearTimeout(this.#pause);
    if (!this.#isUnkept || this.#values === undefined) return;
    this.#current = draftOf(this.#values(), this.#current);
    this.#store();
  }

  #forget(thrown: { readonly draft: Draft; readonly wasCurrent: boolean }): void {
    this.#thrown = thrown;
    this.#forgotten.add(thrown.draft.id);
  }

  /** Keeps the draft in hand, and others that are not kept now; those of other pages stay as they are. */
  #store(others: readonly Draft[] = []): void {
    const own = [...(this.#current ? [this.#current] : []), ...others];
    const isKept = keepDrafts(this.#kind, own, this.#forgotten);
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

/** What is typed now, as a later state of a draft or as a new one. */
const draftOf = (values: Values, before?: Draft): Draft => ({
  id: before?.id ?? Math.random().toString(36),
  savedAt: new Date().toISOString(),
  values,
});

const timeOf = ({ savedAt }: Draft): string =>
  new Date(savedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** What a draft is known by: the first of these that was answered. */
const NAMES = ['title', 'symptom', 'question', 'code', 'do', 'name'];

function wordsOf(draft: Draft): string {
  const { savedAt, values } = draft;
  const day = new Date(savedAt).toLocaleDateString();
  const name = NAMES.flatMap((flag) => values[flag]?.[0] ?? [])[0] ?? 'without a title yet';
  return `“${name.slice(0, 80)}”, of ${day} ${timeOf(draft)}`;
}
