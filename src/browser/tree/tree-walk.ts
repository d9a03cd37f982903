import { addressOf, answersIn } from '../../core/tree/address.ts';
import type { Given } from '../../core/tree/given.ts';
import type { Outline } from '../../core/tree/outline.ts';
import { answered } from '../../core/tree/reply.ts';
import { walk } from '../../core/tree/walk.ts';
import { answersAfter, type Position, questionAt } from './tree-actions.ts';
import { type TreePages, treePages } from './tree-pages.ts';
import { showWalk } from './tree-view.ts';

/**
 * `<tree-walk data-outline data-base data-node data-way>` around a question: an answer puts the next question in
 * its place, without a page load, and the address holds the answers. Until the outline is there, and wherever
 * it cannot be fetched, the links lead to the pages.
 */
class TreeWalk extends HTMLElement {
  #gone = new AbortController();
  #pages: TreePages | undefined;
  #position: Position | undefined;
  /** Where the last link leads that was pressed. */
  #going: Position | undefined;
  /** Path and query of what is shown: the hash alone may change without a step. */
  #shown = '';

  connectedCallback(): void {
    this.#gone = new AbortController();
    void this.#start(this.#gone.signal);
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const pages = treePages(this);
    const response = await fetch(this.dataset.outline ?? '', { signal }).catch(() => undefined);
    if (!response?.ok) return;
    const outline: Outline = await response.json();
    if (signal.aborted) return;
    this.#pages = pages;
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    const moved = () => this.#arrive(outline, true).catch(() => window.location.reload());
    window.addEventListener('popstate', () => void moved(), { signal });
    // Where the page that the address asks for does not come, the one that did come goes on by its links.
    await this.#arrive(outline, false).catch(() => undefined);
    this.dataset.ready = '';
  }

  /** Shows what the address says. */
  async #arrive(outline: Outline, focus: boolean): Promise<void> {
    const { pathname, search, hash } = window.location;
    if (this.#shown === pathname + search) return;
    const given = search === '' ? await this.#wayTo(pathname) : answersIn(search);
    const answers = withEnd(given, hash, this.dataset.node ?? '');
    await this.#show(positionOf(outline, answers), focus);
    if (answers !== given && this.#position) {
      window.history.replaceState(null, '', this.#hrefOf(this.#position));
    }
    this.#shown = window.location.pathname + window.location.search;
  }

  /** The answers on the shortest way to the question at this path. */
  async #wayTo(path: string): Promise<readonly Given[]> {
    return answersIn((await this.#pages?.at(path))?.way ?? '');
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-do]') : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link === null || this.#position === undefined || !isPlain) return;
    const answers = answersAfter(link, this.#position);
    if (answers === undefined) return;
    event.preventDefault();
    // The second click of a double one would answer the next question, which nobody has read.
    if (event.detail < 2) void this.#go(positionOf(this.#position.outline, answers));
  }

  async #go(position: Position): Promise<void> {
    const address = this.#hrefOf(position);
    this.#going = position;
    try {
      await this.#pages?.at(this.#pathOf(position));
    } catch {
      window.location.assign(address);
      return;
    }
    // Another was pressed while the page was on its way.
    if (this.#going !== position) return;
    window.history.pushState(null, '', address);
    this.#shown = address;
    await this.#show(position, true);
  }

  async #show(position: Position, focus: boolean): Promise<void> {
    const before = this.#position;
    this.#position = position;
    const page = await this.#pages?.at(this.#pathOf(position));
    if (page === undefined || this.#position !== position) return;
    const node = questionAt(position);
    // The page as it came needs no new content, unless its address shows an end of it.
    if (before !== undefined || node !== this.dataset.node || window.location.hash !== '') {
      this.replaceChildren(...page.content());
      document.title = page.title;
      this.dataset.node = node;
    }
    const heading = showWalk(this, position.state);
    this.#pointLinks(position);
    if (focus) heading?.focus();
  }

  /** Links lead where a step would: they can be copied, and opened beside. The pages behind them are fetched early. */
  #pointLinks(position: Position): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-do]')) {
      const answers = answersAfter(link, position);
      if (answers === undefined) continue;
      const next = positionOf(position.outline, answers);
      link.href = this.#hrefOf(next);
      this.#pages?.at(this.#pathOf(next)).catch(() => undefined);
    }
    const map = this.querySelector<HTMLAnchorElement>('a[data-map]');
    if (map) map.search = addressOf(position.answers);
  }

  #pathOf(position: Position): string {
    const node = questionAt(position);
    const base = this.dataset.base ?? '';
    return node === position.outline.questions[0]?.id ? base : `${base}${node}/`;
  }

  #hrefOf(position: Position): string {
    const query = addressOf(position.answers);
    return this.#pathOf(position) + (query && `?${query}`);
  }
}

function positionOf(outline: Outline, given: readonly Given[]): Position {
  const state = walk(outline, given);
  const strays = new Set(state.strays.map((stray) => stray.given));
  return { outline, state, answers: given.filter((one) => !strays.has(one)) };
}

/** An address may name a part of a page instead of an answer: its end, or "I don't know". */
function withEnd(given: readonly Given[], hash: string, node: string): readonly Given[] {
  const answer = hash === '#unsure' ? '-' : /^#end-(.+)$/u.exec(hash)?.[1];
  return answer === undefined ? given : answered(given, { node, answer });
}

customElements.define('tree-walk', TreeWalk);
