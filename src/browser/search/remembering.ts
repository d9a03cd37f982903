import { replaceIn } from './make.ts';
import type { Outcome } from './outcome.ts';
import { forgetRecent, keepRecent, recentSearches } from './recent.ts';
import { recentView } from './recent-view.ts';
import { saveFile } from './save-file.ts';
import type { SearchParts } from './search-parts.ts';
import { clearUnknown, keepUnknown, unknownSearches, wantsUnknown, wantUnknown } from './unknown-list.ts';

/** What stands in the box, and what was answered. */
export interface Current {
  readonly text: string;
  readonly outcome: Outcome | undefined;
  /** It was typed, on one line, and has nothing secret in it. */
  readonly mayBeKept: boolean;
}

export interface RememberingOptions {
  current(): Current;
  /** Asks a search again. */
  again(text: string): void;
}

/** A search that stood so long, in milliseconds, was meant. */
const MEANT_AFTER = 2_000;

/** What stays on the device: recent searches, and, where the reader wants it, those that nothing was known about. */
export class Remembering {
  readonly #parts: SearchParts;
  readonly #options: RememberingOptions;
  #meant: ReturnType<typeof setTimeout> | undefined;
  #kept = '';

  constructor(parts: SearchParts, signal: AbortSignal, options: RememberingOptions) {
    this.#parts = parts;
    this.#options = options;
    parts.wanted.checked = wantsUnknown();
    parts.wanted.addEventListener('change', () => this.#want(), { signal });
    parts.area.addEventListener('focus', () => this.show(), { signal });
    parts.results.addEventListener('click', () => this.#keep(), { signal });
    signal.addEventListener('abort', () => this.wait());
  }

  /** A key was pressed: what stands in the box is not meant yet. */
  wait(): void {
    clearTimeout(this.#meant);
    this.#parts.recent.replaceChildren();
  }

  /** An answer stands there; it is kept if it stays. */
  answered(): void {
    clearTimeout(this.#meant);
    this.#meant = setTimeout(() => this.#keep(), MEANT_AFTER);
    this.#showKept();
  }

  /** Shows recent searches while the box is empty. */
  show(): void {
    const isEmpty = this.#options.current().text.trim() === '';
    replaceIn(this.#parts.recent, isEmpty ? recentView(recentSearches()) : []);
  }

  /** Does what a button of its own says. */
  pressed({ dataset }: HTMLButtonElement): void {
    if (dataset.again !== undefined) this.#again(dataset.again);
    else if (dataset.forget !== undefined) this.#forget(dataset.forget);
    else if ('forgetAll' in dataset) this.#forget();
    else if ('exportKept' in dataset) {
      saveFile('unknown-searches.json', 'application/json', JSON.stringify(unknownSearches(), null, 2));
    } else if ('clearKept' in dataset) {
      clearUnknown();
      this.#showKept();
    }
  }

  #again(text: string): void {
    this.#parts.area.focus();
    this.#options.again(text);
  }

  #forget(text?: string): void {
    forgetRecent(text);
    this.show();
    if (recentSearches().length === 0) this.#parts.area.focus();
  }

  #keep(): void {
    clearTimeout(this.#meant);
    const { text, outcome, mayBeKept } = this.#options.current();
    if (mayBeKept) keepRecent(text);
    if (outcome?.verdict === 'unknown' && outcome.text === text && wantsUnknown() && this.#kept !== text) {
      this.#kept = text;
      keepUnknown(text, new Date().toISOString());
      this.#showKept();
    }
  }

  #want(): void {
    wantUnknown(this.#parts.wanted.checked);
    this.#kept = '';
    this.#keep();
    this.#showKept();
  }

  #showKept(): void {
    const { kept } = this.#parts;
    const count = unknownSearches().length;
    this.#parts.wanted.checked = wantsUnknown();
    kept.hidden = !wantsUnknown();
    const said = kept.querySelector('span');
    if (said) said.textContent = count === 1 ? '1 search is kept.' : `${count} searches are kept.`;
  }
}
