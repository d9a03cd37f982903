import { reloadWith, takeCarried } from './search/carried-text.ts';
import { queryOf } from './search/query-address.ts';
import { showTrouble } from './search/quiet-view.ts';
import { searchParts } from './search/search-parts.ts';

/**
 * Searches what is typed or pasted into its text area and shows what was found below it. `data-state` is idle,
 * searching or done; `data-verdict` is there when done. With `data-address`, a line that was typed (never a
 * paste) stands in the address as `?q=`. The text goes nowhere else. `data-sites` names other sites that are
 * searched too. What a search needs is loaded at the first use; a page that is only read does not pay for it.
 */
class SearchBox extends HTMLElement {
  #listening: AbortController | undefined;
  #isBegun = false;
  #isPasted = false;
  #opensFirst = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const begin = () => void this.#begin(signal);
    const { area } = searchParts(this);
    area.addEventListener('focus', begin, { signal });
    area.addEventListener('input', (event) => this.#typed(event, signal), { signal });
    this.addEventListener('click', ({ target }) => this.#clicked(target, area), { signal });
    this.addEventListener('keydown', (event) => this.#key(event, area), { signal });
    if (this.dataset.address !== undefined) {
      addEventListener('popstate', begin, { signal });
      if (queryOf(location.href) !== '') begin();
    }
    const carried = takeCarried();
    if (area.value.trim() === '' && carried !== '') {
      area.value = carried;
      // It may have been a paste, which stands in no address.
      this.#isPasted = true;
    }
    if (area.value.trim() !== '') begin();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#isBegun = false;
  }

  #typed(event: Event, signal: AbortSignal): void {
    const how = event instanceof InputEvent ? event.inputType : '';
    if (how === 'insertFromPaste' || how === 'insertFromDrop') this.#isPasted = true;
    void this.#begin(signal);
  }

  #clicked(target: EventTarget | null, area: HTMLTextAreaElement): void {
    const isRetry = target instanceof Element && target.closest('[data-retry]') !== null;
    if (isRetry && navigator.onLine) reloadWith(area.value);
  }

  /** Enter on a typed line means "open the first", also while what finds it is still on its way. */
  #key(event: KeyboardEvent, area: HTMLTextAreaElement): void {
    const isLine = !this.#isPasted && area.value.trim() !== '' && !area.value.includes('\n');
    if (event.target !== area || event.key !== 'Enter' || event.shiftKey || event.isComposing || !isLine)
      return;
    event.preventDefault();
    this.#opensFirst = true;
  }

  /** Loads what searches, once; it takes over all that is typed and pressed from then on. */
  async #begin(signal: AbortSignal): Promise<void> {
    if (this.#isBegun) return;
    this.#isBegun = true;
    const parts = searchParts(this);
    try {
      const { SearchSession } = await import('./search/search-session.ts');
      if (signal.aborted) return;
      this.#listening?.abort();
      this.#listening = new AbortController();
      new SearchSession(this, {
        parts,
        signal: this.#listening.signal,
        isPasted: this.#isPasted && parts.area.value.trim() !== '',
        opensFirst: this.#opensFirst,
      }).open();
    } catch {
      if (signal.aborted) return;
      this.#isBegun = false;
      if (parts.area.value.trim() !== '') showTrouble(this, parts, new Error(NOT_LOADED));
    }
  }
}

const NOT_LOADED = 'A script did not come. “Try again” reloads the page and keeps your text in this tab.';

customElements.define('search-box', SearchBox);
