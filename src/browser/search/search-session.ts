import { readable } from '../../core/search/readable.ts';
import { shareMask } from '../../core/search/share-mask.ts';
import { carryPaste } from '../submit/carried-paste.ts';
import { AS_IT_STANDS, type Asked, question } from './asked.ts';
import type { Desk, Searched } from './desk.ts';
import { Hold } from './hold.ts';
import { namedSites, type OtherSite } from './named-sites.ts';
import { showOthers } from './others-view.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { showOutcome } from './outcome-view.ts';
import { changeAsked, needsNoSearch } from './press.ts';
import { queryOf, withQuery } from './query-address.ts';
import { showIdle, showTrouble } from './quiet-view.ts';
import { mayBeKept } from './recent.ts';
import { Remembering } from './remembering.ts';
import { onResultKey } from './result-keys.ts';
import type { SearchParts } from './search-parts.ts';
import { SHOWN_AT_ONCE } from './shown-at-once.ts';
import { startDesk } from './start-desk.ts';

/** Time without a key after which the text is searched, in milliseconds: a word is not searched letter by letter. */
const PAUSE = 150;

export interface SessionOptions {
  readonly parts: SearchParts;
  /** Ends the session. */
  readonly signal: AbortSignal;
  /** What stands in the box was pasted before the session began. */
  readonly isPasted: boolean;
  /** Enter was pressed before the session began. */
  readonly opensFirst: boolean;
}

/**
 * What a search box does from its first use on. Other sites are asked when the own answer stands there: what they
 * have joins it, and what is late or broken of them is left out.
 */
export class SearchSession {
  readonly #box: HTMLElement;
  readonly #parts: SearchParts;
  readonly #desk: Desk;
  readonly #sites: readonly OtherSite[];
  readonly #hold: Hold;
  readonly #remembering: Remembering;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asked: Asked = AS_IT_STANDS;
  #searched: Searched | undefined;
  #outcome: Outcome | undefined;
  #many = SHOWN_AT_ONCE;
  #isPasted: boolean;
  #opensFirst = false;
  /** Counts the searches begun, so that an older answer never overtakes a newer one. */
  #latest = 0;
  /** The own answer is there, and the other sites are being asked. */
  #isAsking = false;
  /** Counts what was shown or is about to be, so that what is narrowed is not overtaken by what was not. */
  #shows = 0;

  constructor(box: HTMLElement, { parts, signal, isPasted, opensFirst }: SessionOptions) {
    const { area } = parts;
    this.#box = box;
    this.#parts = parts;
    this.#isPasted = isPasted;
    this.#sites = namedSites(box.dataset.sites);
    this.#desk = startDesk(
      box.dataset.base ?? '/',
      this.#sites.map(({ url }) => url),
    );
    this.#hold = new Hold(parts.results, signal);
    this.#remembering = new Remembering(parts, signal, {
      current: () => ({ text: area.value, outcome: this.#outcome, mayBeKept: this.#mayBeKept() }),
      again: (text) => this.#fill(text),
    });
    area.addEventListener('input', (event) => this.#typed(event), { signal });
    area.addEventListener('focus', () => this.open(), { signal });
    box.addEventListener('click', (event) => this.#pressed(event), { signal });
    box.addEventListener('keydown', (event) => this.#key(event), { signal });
    if (box.dataset.address !== undefined) {
      addEventListener('popstate', () => this.#fill(queryOf(location.href)), { signal });
      const named = queryOf(location.href);
      if (area.value.trim() === '' && mayBeKept(named)) area.value = named;
    }
    signal.addEventListener('abort', () => {
      clearTimeout(this.#pause);
      this.#latest += 1;
      this.#shows += 1;
    });
    if (area.value.trim() !== '') {
      this.#ask(0);
      this.#opensFirst = opensFirst;
    }
  }

  /** Fetches the own index: somebody means to search. */
  open(): void {
    if (document.activeElement === this.#parts.area) this.#remembering.show();
    void this.#desk.open().catch(() => undefined);
  }

  #typed(event: Event): void {
    const how = event instanceof InputEvent ? event.inputType : '';
    if (this.#parts.area.value.trim() === '') {
      this.#isPasted = false;
      this.#asked = AS_IT_STANDS;
    } else if (how === 'insertFromPaste' || how === 'insertFromDrop') this.#isPasted = true;
    this.#ask(PAUSE);
  }

  /** Puts a text into the box as if it had been typed. */
  #fill(text: string): void {
    if (this.#parts.area.value === text) return;
    this.#parts.area.value = text;
    this.#isPasted = false;
    this.#asked = AS_IT_STANDS;
    this.#ask(0);
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    this.#latest += 1;
    this.#shows += 1;
    this.#isAsking = false;
    this.#hold.renew();
    this.#remembering.wait();
    this.#opensFirst = false;
    this.#many = SHOWN_AT_ONCE;
    const text = this.#parts.area.value;
    if (text.trim() === '') {
      this.#searched = undefined;
      this.#outcome = undefined;
      this.#writeAddress('');
      showIdle(this.#box, this.#parts);
      this.#remembering.show();
      return;
    }
    this.#box.dataset.state = 'searching';
    const turn = this.#latest;
    this.#pause = setTimeout(() => void this.#search(text, turn), pause);
  }

  async #search(text: string, turn: number): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const asked = question(text, this.#asked, today);
    try {
      const searched = await this.#desk.search(...asked);
      if (turn !== this.#latest) return;
      this.#searched = searched;
      this.#isAsking = this.#sites.length > 0;
      this.#writeAddress(this.#mayBeKept() ? text.trim() : '');
      await this.#present();
    } catch (error) {
      if (turn === this.#latest) this.#fail(error);
    }
    if (turn === this.#latest && this.#isAsking) await this.#searchTogether(asked, turn);
  }

  /** The own answer stands there already; nothing that goes wrong here takes it away. */
  async #searchTogether(asked: ReturnType<typeof question>, turn: number): Promise<void> {
    const searched = await this.#desk.searchTogether(...asked).catch(() => this.#searched);
    if (turn !== this.#latest) return;
    this.#searched = searched;
    this.#isAsking = false;
    await this.#present();
  }

  /** Shows the answer, narrowed to what is chosen. */
  async #present(): Promise<void> {
    if (this.#searched === undefined) return;
    this.#shows += 1;
    const turn = this.#shows;
    const isAsking = this.#isAsking;
    const base = this.#box.dataset.base ?? '/';
    const given = { text: this.#parts.area.value, asked: this.#asked, many: this.#many, base };
    try {
      const outcome = await outcomeOf(this.#desk, this.#searched, given);
      if (turn !== this.#shows) return;
      const isShown = this.#hold.offer(() => {
        this.#outcome = outcome;
        showOutcome(this.#box, this.#parts, outcome);
        showOthers(this.#box, this.#parts, { sites: this.#sites, isAsking, said: outcome.searched.others });
        if (!isAsking) this.#remembering.answered();
        if (this.#opensFirst) this.#openFirst();
      });
      if (!isShown) this.#parts.said.textContent = 'A newer answer shows when you leave the list.';
    } catch (error) {
      if (turn === this.#shows) this.#fail(error);
    }
  }

  #pressed(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a[data-write]') !== null)
      carryPaste(shareMask(readable(this.#parts.area.value).content).text);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || !this.#box.contains(button)) return;
    const asked = this.#searched && changeAsked(this.#asked, this.#searched.answer.plan, button.dataset);
    if (asked !== undefined) {
      const isNarrowing = needsNoSearch(asked, this.#asked);
      this.#asked = asked;
      if (!isNarrowing) this.#ask(0);
      else this.#narrow(SHOWN_AT_ONCE);
    } else if (button === this.#parts.more) this.#narrow(this.#many + SHOWN_AT_ONCE);
    else if ('retry' in button.dataset) this.#ask(0);
    else if ('askAgain' in button.dataset) this.#askAgain();
    else this.#remembering.pressed(button);
  }

  #narrow(many: number): void {
    this.#many = many;
    void this.#present();
  }

  #askAgain(): void {
    void this.#desk.askAgain().catch(() => undefined);
    this.#ask(0);
  }

  #key(event: KeyboardEvent): void {
    onResultKey(event, {
      box: this.#box,
      area: this.#parts.area,
      openFirst: () => this.#openFirst(),
      isTypedLine: () => !this.#isPasted && !/[\n\r]/u.test(this.#parts.area.value.trim()),
    });
  }

  #openFirst(): void {
    this.#opensFirst = this.#box.dataset.state === 'searching';
    if (!this.#opensFirst) this.#box.querySelector<HTMLElement>('a[data-result]')?.click();
  }

  #fail(error: unknown): void {
    this.#searched = undefined;
    this.#outcome = undefined;
    showTrouble(this.#box, this.#parts, error);
  }

  #mayBeKept(): boolean {
    return !this.#isPasted && mayBeKept(this.#parts.area.value);
  }

  #writeAddress(text: string): void {
    if (this.#box.dataset.address === undefined || queryOf(location.href) === text) return;
    history.replaceState(history.state, '', withQuery(location.href, text));
  }
}
