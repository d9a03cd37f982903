import { readable } from '../../core/search/readable.ts';
import { shareMask } from '../../core/search/share-mask.ts';
import { carryPaste } from '../submit/carried-paste.ts';
import type { question } from './asked.ts';
import { BoxText } from './box-text.ts';
import type { Desk } from './desk.ts';
import { Hold } from './hold.ts';
import { namedSites, type OtherSite } from './named-sites.ts';
import { showOthers } from './others-view.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { showOutcome } from './outcome-view.ts';
import { changeAsked, needsNoSearch } from './press.ts';
import { queryOf } from './query-address.ts';
import { showIdle, showTrouble } from './quiet-view.ts';
import { Remembering } from './remembering.ts';
import { onResultKey } from './result-keys.ts';
import type { SearchParts } from './search-parts.ts';
import type { Searched } from './searched.ts';
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
  readonly #text: BoxText;
  readonly #desk: Desk;
  readonly #sites: readonly OtherSite[];
  readonly #hold: Hold;
  readonly #remembering: Remembering;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #searched: Searched | undefined;
  #outcome: Outcome | undefined;
  #many = SHOWN_AT_ONCE;
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
    this.#text = new BoxText(area, box.dataset.address !== undefined, isPasted);
    this.#sites = namedSites(box.dataset.sites);
    this.#desk = startDesk(
      box.dataset.base ?? '/',
      this.#sites.map(({ url }) => url),
    );
    this.#hold = new Hold(parts.results, signal);
    this.#remembering = new Remembering(parts, signal, {
      current: () => ({
        text: this.#text.value,
        outcome: this.#outcome,
        mayBeKept: this.#text.mayBeKept,
      }),
      again: (text) => this.#fill(text),
    });
    area.addEventListener('input', (event) => this.#typed(event), { signal });
    area.addEventListener('focus', () => this.open(), { signal });
    box.addEventListener('click', (event) => this.#pressed(event), { signal });
    box.addEventListener('keydown', (event) => this.#key(event), { signal });
    if (box.dataset.address !== undefined)
      addEventListener('popstate', () => this.#fill(queryOf(location.href)), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#pause);
      this.#latest += 1;
      this.#shows += 1;
    });
    if (!this.#text.isBlank) {
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
    this.#text.typed(event);
    this.#ask(PAUSE);
  }

  /** Puts a text into the box as if it had been typed. */
  #fill(text: string): void {
    if (this.#text.replace(text)) this.#ask(0);
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
    if (this.#text.isBlank) {
      this.#searched = undefined;
      this.#outcome = undefined;
      this.#text.writeAddress();
      showIdle(this.#box, this.#parts);
      this.#remembering.show();
      return;
    }
    this.#box.dataset.state = 'searching';
    const turn = this.#latest;
    this.#pause = setTimeout(() => void this.#search(turn), pause);
  }

  async #search(turn: number): Promise<void> {
    const asked = this.#text.question();
    try {
      const searched = await this.#desk.search(...asked);
      if (turn !== this.#latest) return;
      this.#searched = searched;
      this.#isAsking = this.#sites.length > 0;
      this.#text.writeAddress();
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
    const given = { text: this.#text.value, asked: this.#text.asked, many: this.#many, base };
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
    const asked = this.#searched && changeAsked(this.#text.asked, this.#searched.answer.plan, button.dataset);
    if (asked !== undefined) {
      const isNarrowing = needsNoSearch(asked, this.#text.asked);
      this.#text.asked = asked;
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
      isTypedLine: () => this.#text.isTypedLine,
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
}
