import type { NewKind } from '../../core/write-up/kinds.ts';
import type { Desk } from '../search/desk.ts';
import { type MarkOf, marksOf } from '../search/marks.ts';
import { resultItem } from '../search/result-item.ts';

const SHOWN = 3;
/** Fewer letters tell nothing. */
const SHORTEST = 8;

/** What the search calls things of a kind, and what is said where it finds none. */
const KINDS: Readonly<Record<NewKind, { readonly sort: string; readonly none: string }>> = {
  incident: { sort: 'incident', none: 'No write-up is like it.' },
  runbook: { sort: 'runbook', none: 'No runbook is like it.' },
  tree: { sort: 'questions', none: 'No questions are like these.' },
  code: { sort: 'code', none: 'No code is like it.' },
};

/** The write-ups that what is typed may be about, found by the site's own search, which is loaded at the first use. */
export class SimilarView {
  readonly #base: string;
  readonly #kind: NewKind;
  readonly #said: HTMLElement | null;
  readonly #list: HTMLElement | null;
  readonly #markOf: MarkOf;
  #desk: Desk | undefined;
  #text = '';

  constructor(element: HTMLElement, kind: NewKind) {
    this.#base = element.dataset.base ?? '/';
    this.#kind = kind;
    this.#said = element.querySelector('[data-similar-said]');
    this.#list = element.querySelector('[data-similar]');
    this.#markOf = marksOf(element);
    this.#say('What is like yours shows here as you type.');
  }

  async show(text: string): Promise<void> {
    if (text.trim() === this.#text) return;
    this.#text = text.trim();
    if (this.#text.length < SHORTEST) {
      this.#list?.replaceChildren();
      this.#say('What is like yours shows here as you type.');
      return;
    }
    const asked = this.#text;
    if (this.#list?.children.length === 0) this.#say('Looking for write-ups like it …');
    try {
      if (this.#desk === undefined) {
        const { startDesk } = await import('../search/start-desk.ts');
        this.#desk = startDesk(this.#base);
      }
      const { answer, shown } = await this.#desk.search(asked, { limit: 10 });
      if (asked !== this.#text) return;
      const items = answer.found
        .flatMap((found) => {
          const what = shown.get(found.record);
          return what?.sort === KINDS[this.#kind].sort && found.verdict !== 'unknown'
            ? [resultItem(what, found, { base: this.#base, site: undefined, also: [] }, this.#markOf)]
            : [];
        })
        .slice(0, SHOWN);
      // Somebody who reads one does not lose what they write.
      for (const item of items) item.querySelector('a')?.setAttribute('target', '_blank');
      this.#list?.replaceChildren(...items);
      this.#say(items.length === 0 ? KINDS[this.#kind].none : 'Read it first; it opens beside this page.');
    } catch {
      if (asked !== this.#text) return;
      this.#list?.replaceChildren();
      this.#say('Whether it is known cannot be told now: the search could not be loaded.');
    }
  }

  #say(text: string): void {
    if (this.#said && this.#said.textContent !== text) this.#said.textContent = text;
  }
}
