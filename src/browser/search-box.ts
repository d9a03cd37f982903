import { type Answer, search } from '../core/search/search.ts';
import { type BrowserIndex, openIndex } from './search/pagefind.ts';
import { resultItem } from './search/result-item.ts';

/** Time without a key after which the text is searched, in milliseconds: a word is not searched letter by letter. */
const PAUSE = 150;

/**
 * Searches what is typed or pasted into its text area and lists what was found below it. `data-state` is idle,
 * searching or done; `data-verdict` is there when done. The text goes nowhere: not into the address, not into
 * storage, and only single words of it are looked up in the index.
 */
class SearchBox extends HTMLElement {
  #index: Promise<BrowserIndex> | undefined;
  /** How often the index could not be opened or read: the next try must not meet what the last one left. */
  #failures = 0;
  #listening: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches begun, so that an older answer never overtakes a newer one. */
  #latest = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const area = this.#part('textarea', HTMLTextAreaElement);
    area.addEventListener('input', () => this.#wait(area.value), { signal });
    // The index is fetched when somebody means to search, not with every page.
    area.addEventListener('focus', () => void this.#open().catch(() => this.#forget()), {
      signal,
      once: true,
    });
    if (area.value.trim() !== '') this.#wait(area.value);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#pause);
    this.#latest += 1;
  }

  #wait(text: string): void {
    clearTimeout(this.#pause);
    this.#latest += 1;
    if (text.trim() === '') {
      this.#show('idle', '');
      return;
    }
    this.dataset.state = 'searching';
    const turn = this.#latest;
    this.#pause = setTimeout(() => void this.#search(text, turn), PAUSE);
  }

  async #search(text: string, turn: number): Promise<void> {
    try {
      const index = await this.#open();
      const answer = await search(text, index);
      const items = await this.#items(answer, index);
      if (turn === this.#latest) this.#showAnswer(answer, items);
    } catch (error) {
      this.#forget();
      if (turn === this.#latest) this.#showFailure(error);
    }
  }

  #open(): Promise<BrowserIndex> {
    this.#index ??= openIndex(this.dataset.base ?? '/', this.#failures);
    return this.#index;
  }

  #forget(): void {
    this.#index = undefined;
    this.#failures += 1;
  }

  #items({ found }: Answer, index: BrowserIndex): Promise<HTMLLIElement[]> {
    const base = this.dataset.base ?? '/';
    return Promise.all(
      found.map(async ({ record, matched }) => resultItem(await index.shown(record), matched, base)),
    );
  }

  #showAnswer({ verdict, found, plan }: Answer, items: readonly HTMLLIElement[]): void {
    const leftOut =
      plan.leftOut > 0 ? ` The middle of the text was left out: ${plan.leftOut} characters.` : '';
    const count = found.length === 1 ? '1 result.' : `${found.length} results, best first.`;
    this.#show('done', (found.length > 0 ? count : 'Nothing found.') + leftOut, items);
    this.dataset.verdict = verdict;
    this.#panel(verdict === 'unknown' ? 'unknown' : undefined);
  }

  #showFailure(error: unknown): void {
    this.#show('done', 'Search is not available.');
    this.#panel('failed');
    this.#part('[data-reason]', HTMLElement).textContent =
      error instanceof Error ? error.message : String(error);
  }

  #show(state: 'idle' | 'done', said: string, items: readonly HTMLLIElement[] = []): void {
    delete this.dataset.verdict;
    this.#panel(undefined);
    this.#part('[data-said]', HTMLElement).textContent = said;
    this.#part('[data-results]', HTMLElement).replaceChildren(...items);
    this.dataset.state = state;
  }

  #panel(name: 'unknown' | 'failed' | undefined): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]')) {
      panel.hidden = panel.dataset.panel !== name;
    }
  }

  #part<T extends HTMLElement>(selector: string, type: new () => T): T {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`search-box needs ${selector} inside it`);
    return part;
  }
}

customElements.define('search-box', SearchBox);
