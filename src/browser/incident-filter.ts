import {
  countsOf,
  FACETS,
  matches,
  type Row,
  readSelection,
  type Selection,
  toggled,
  unknownOf,
  writeSelection,
} from './facet-match.ts';

/**
 * Makes the links of a list's facets combinable. `data-list` is the address of the whole list; on the page of
 * one value `data-fixed` holds that value's query (`?status=resolved`), and a further choice leads to the whole
 * list. What is chosen is kept in the address, so that it can be shared and gone back to.
 */
class IncidentFilter extends HTMLElement {
  readonly #onClick = (event: MouseEvent) => this.#choose(event);
  readonly #onPopState = () => this.#show();

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    addEventListener('popstate', this.#onPopState);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    removeEventListener('popstate', this.#onPopState);
  }

  #choose(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const isOurs = link?.matches('[data-facet], [data-clear], [data-drop]') ?? false;
    if (!link || !isOurs || !isPlain || this.dataset.fixed !== undefined) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#show();
  }

  #show(): void {
    const { fixed } = this.dataset;
    const chosen = readSelection(fixed ?? location.search);
    const items = [...this.querySelectorAll<HTMLElement>('[data-status]')];
    const rows = items.map(rowOf);
    items.forEach((item, i) => {
      item.hidden = !matches(rows[i] ?? {}, chosen);
    });
    for (const facet of FACETS) this.#showFacet(facet, rows, chosen);
    this.#showUnknown(chosen);
    const visible = items.filter(({ hidden }) => !hidden).length;
    this.#set('[data-said]', sentence(visible, rows.length, fixed !== undefined));
    this.#hide('[data-none]', visible > 0);
    this.#hide('[data-clear]', Object.keys(chosen).length === 0);
  }

  #showFacet(facet: string, rows: readonly Row[], chosen: Selection): void {
    const { list = '', fixed } = this.dataset;
    // On the page of one value, rows that have only other values of its facet are not there to be counted.
    const counts = fixed && chosen[facet] ? undefined : countsOf(rows, chosen, facet);
    for (const link of this.querySelectorAll<HTMLAnchorElement>(`[data-facet="${facet}"]`)) {
      const { value = '' } = link.dataset;
      link.href = list + writeSelection(toggled(chosen, facet, value));
      const shown = link.querySelector('[data-count]');
      if (shown && counts) shown.textContent = String(counts.get(value) ?? 0);
      if (chosen[facet]?.includes(value)) {
        link.setAttribute('aria-current', 'true');
        link.closest('details')?.setAttribute('open', '');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }

  /** Beside "Clear": what an address asks for and no incident has, each with a link that drops it alone. */
  #showUnknown(chosen: Selection): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[data-facet]')];
    const known = links.map(({ dataset: { facet = '', value = '' } }) => ({ facet, value }));
    const drops = unknownOf(chosen, known).map(({ facet, value }) => {
      const link = document.createElement('a');
      link.href = (this.dataset.list ?? '') + writeSelection(toggled(chosen, facet, value));
      link.dataset.drop = '';
      link.textContent = `Drop ${facet} “${value}”, which no incident has`;
      return link;
    });
    this.querySelector('[data-unknown]')?.replaceChildren(...drops);
  }

  #set(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  #hide(selector: string, isHidden: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>(selector)) element.hidden = isHidden;
  }
}

function rowOf({ dataset }: HTMLElement): Row {
  return Object.fromEntries(FACETS.map((facet) => [facet, dataset[facet]?.split(' ').filter(Boolean) ?? []]));
}

function sentence(visible: number, all: number, isPart: boolean): string {
  const noun = all === 1 ? 'incident' : 'incidents';
  return isPart || visible === all ? `${all} ${noun}` : `${visible} of ${all} ${noun}`;
}

customElements.define('incident-filter', IncidentFilter);
