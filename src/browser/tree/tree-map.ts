import { addressOf, answersIn } from '../../core/tree/address.ts';
import { edgeOf, goalOf } from '../../core/tree/graph.ts';
import { live } from '../../core/tree/live.ts';
import type { Outline } from '../../core/tree/outline.ts';
import { walk } from '../../core/tree/walk.ts';

/**
 * `<tree-map data-outline>` around the picture and the list of a whole tree: where the address holds answers,
 * their way is marked, and what it can no longer lead to is dimmed.
 */
class TreeMap extends HTMLElement {
  #gone = new AbortController();

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    window.addEventListener('hashchange', () => this.#center(), { signal });
    void this.#mark(signal).then(() => this.#center());
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  async #mark(signal: AbortSignal): Promise<void> {
    const answers = answersIn(window.location.search);
    if (answers.length === 0) return;
    const response = await fetch(this.dataset.outline ?? '', { signal }).catch(() => undefined);
    if (!response?.ok) return;
    const outline: Outline = await response.json();
    if (signal.aborted) return;
    const state = walk(outline, answers);
    const way = new Set<string>();
    for (const { question, answer } of state.path) {
      way.add(question.id).add(edgeOf(question.id, answer.id)).add(goalOf(answer));
    }
    if (state.place.kind === 'question') way.add(state.place.question.id);
    const alive = live(outline, state);
    for (const part of this.querySelectorAll<HTMLElement | SVGElement>('[data-node], [data-edge]')) {
      const id = part.dataset.node ?? part.dataset.edge ?? '';
      part.classList.toggle('on-way', way.has(id));
      part.classList.toggle('dead', !way.has(id) && !alive.has(id));
    }
    const said = this.querySelector<HTMLElement>('[data-said]');
    if (said) {
      said.hidden = false;
      said.textContent = 'Your way is marked; what it does not lead to, or did not help, is dimmed.';
    }
    const back = this.querySelector<HTMLAnchorElement>('a[data-back]');
    if (back) back.search = addressOf(answers);
    this.dataset.ready = '';
  }

  /** Moves the picture in its frame so that the end of the way, or the first question, is in the middle. */
  #center(): void {
    const frame = this.querySelector('[data-frame]');
    const node =
      [...this.querySelectorAll('svg .on-way[data-node]')].at(-1) ?? this.querySelector('svg [data-node]');
    if (!frame || !node) return;
    const outer = frame.getBoundingClientRect();
    const inner = node.getBoundingClientRect();
    frame.scrollLeft += inner.x + inner.width / 2 - outer.x - outer.width / 2;
    frame.scrollTop += inner.y + inner.height / 2 - outer.y - outer.height / 2;
  }
}

customElements.define('tree-map', TreeMap);
