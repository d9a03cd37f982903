import { AS_IT_STANDS, type Asked, question } from './search/asked.ts';
import type { Desk, Searched } from './search/desk.ts';
import { Hold } from './search/hold.ts';
import { type Outcome, outcomeOf } from './search/outcome.ts';
import { showOutcome } from './search/outcome-view.ts';
import { changeAsked } from './search/press.ts';
import { queryOf, withQuery } from './search/query-address.ts';
import { showIdle, showTrouble } from './search/quiet-view.ts';
import { mayBeKept } from './search/recent.ts';
import { Remembering } from './search/remembering.ts';
import { onResultKey } from './search/result-keys.ts';
import { type SearchParts, searchParts } from './search/search-parts.ts';
import { SHOWN_AT_ONCE } from './search/shown-at-once.ts';
import { startDesk } from './search/start-desk.ts';

/** Time without a key after which the text is searched, in milliseconds: a word is not searched letter by letter. */
const PAUSE = 150;

/**
 * Searches what is typed or pasted into its text area and shows what was found below it. `data-state` is idle,
 * searching or done; `data-verdict` is there when done. With `data-address`, a line that was typed (never a
 * paste) stands in the address as `?q=`. The text goes nowhere else.
 */
class SearchBox extends HTMLElement {
  #parts: SearchParts | undefined;
  #desk: Desk | undefined;
  #hold: Hold | undefined;
  #remembering: Remembering | undefined;
  #listening: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asked: Asked = AS_IT_STANDS;
  #searched: Searched | undefined;
  #outcome: Outcome | undefined;
  #many = SHOWN_AT_ONCE;
  #isPasted = false;
  #opensFirst = false;
  /** Counts the searches begun, so that an older answer never overtakes a newer one. */
  #latest = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const parts = searchParts(this);
    const { area } = parts;
    this.#parts = parts;
    this.#desk = startDesk(this.dataset.base ?? '/');
    this.#hold = new Hold(parts.results, signal);
    this.#remembering = new Remembering(parts, signal, {
      current: () => ({ text: area.value, outcome: this.#outcome, mayBeKept: this.#mayBeKept() }),
      again: (text) => this.#fill(text),
    });
    area.addEventListener('input', (event) => this.#typed(event), { signal });
    // The index is fetched when somebody means to search, not with every page.
    area.addEventListener('focus', () => void this.#desk?.open().catch(() => undefined), { signal });
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    if (this.dataset.address !== undefined) {
      addEventListener('popstate', () => this.#fill(queryOf(location.href)), { signal });
      const named = queryOf(location.href);
      if (area.value.trim() === '' && mayBeKept(named)) area.value = named;
    }
    if (area.value.trim() !== '') this.#ask(0);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#pause);
    this.#latest += 1;
  }

  #typed(event: Event): void {
    const how = event instanceof InputEvent ? event.inputType : '';
    if (this.#area.value.trim() === '') {
      this.#isPasted = false;
      this.#asked = AS_IT_STANDS;
    } else if (how === 'insertFromPaste' || how === 'insertFromDrop') this.#isPasted = true;
    this.#ask(PAUSE);
  }

  /** Puts a text into the box as if it had been typed. */
  #fill(text: string): void {
    if (this.#area.value === text) return;
    this.#area.value = text;
    this.#isPasted = false;
    this.#asked = AS_IT_STANDS;
    this.#ask(0);
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    this.#latest += 1;
    this.#hold?.renew();
    this.#remembering?.wait();
    this.#opensFirst = false;
    this.#many = SHOWN_AT_ONCE;
    const text = this.#area.value;
    if (text.trim() === '') {
      this.#searched = undefined;
      this.#outcome = undefined;
      this.#writeAddress('');
      showIdle(this, this.#places);
      this.#remembering?.show();
      return;
    }
    this.dataset.state = 'searching';
    const turn = this.#latest;
    this.#pause = setTimeout(() => void this.#search(text, turn), pause);
  }

  async #search(text: string, turn: number): Promise<void> {
    if (this.#desk === undefined) return;
    try {
      const today = new Date().toISOString().slice(0, 10);
      const searched = await this.#desk.search(...question(text, this.#asked, today));
      if (turn !== this.#latest) return;
      this.#searched = searched;
      this.#writeAddress(this.#mayBeKept() ? text.trim() : '');
      await this.#present(turn);
    } catch (error) {
      if (turn === this.#latest) this.#fail(error);
    }
  }

  /** Shows the answer, narrowed to what is chosen. */
  async #present(turn: number): Promise<void> {
    if (this.#desk === undefined || this.#searched === undefined) return;
    const given = { text: this.#area.value, asked: this.#asked, many: this.#many };
    const outcome = await outcomeOf(this.#desk, this.#searched, given);
    if (turn !== this.#latest) return;
    const isShown = this.#hold?.offer(() => {
      this.#outcome = outcome;
      showOutcome(this, this.#places, outcome);
      this.#remembering?.answered();
      if (this.#opensFirst) this.#openFirst();
    });
    if (isShown === false) this.#places.said.textContent = 'A newer answer shows when you leave the list.';
  }

  #pressed(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || !this.contains(button)) return;
    const asked = this.#searched && changeAsked(this.#asked, this.#searched.answer.plan, button.dataset);
    if (asked !== undefined) {
      const isNarrowing = asked.chosen !== this.#asked.chosen;
      this.#asked = asked;
      if (!isNarrowing) this.#ask(0);
      else this.#narrow(SHOWN_AT_ONCE);
    } else if (button === this.#places.more) this.#narrow(this.#many + SHOWN_AT_ONCE);
    else if ('retry' in button.dataset) this.#ask(0);
    else this.#remembering?.pressed(button);
  }

  #narrow(many: number): void {
    this.#many = many;
    this.#latest += 1;
    this.#present(this.#latest).catch((error: unknown) => this.#fail(error));
  }

  #key(event: KeyboardEvent): void {
    onResultKey(event, {
      box: this,
      area: this.#area,
      openFirst: () => this.#openFirst(),
      isTypedLine: () => !this.#isPasted && !/[\n\r]/u.test(this.#area.value.trim()),
    });
  }

  #openFirst(): void {
    this.#opensFirst = this.dataset.state === 'searching';
    if (!this.#opensFirst) this.querySelector<HTMLElement>('a[data-result]')?.click();
  }

  #fail(error: unknown): void {
    this.#searched = undefined;
    this.#outcome = undefined;
    showTrouble(this, this.#places, error);
  }

  #mayBeKept(): boolean {
    return !this.#isPasted && mayBeKept(this.#area.value);
  }

  #writeAddress(text: string): void {
    if (this.dataset.address === undefined || queryOf(location.href) === text) return;
    history.replaceState(history.state, '', withQuery(location.href, text));
  }

  get #places(): SearchParts {
    this.#parts ??= searchParts(this);
    return this.#parts;
  }

  get #area(): HTMLTextAreaElement {
    return this.#places.area;
  }
}

customElements.define('search-box', SearchBox);
