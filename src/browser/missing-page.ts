import { wordsOfPath } from './path-words.ts';

/**
 * `<missing-page data-base="/kb/" data-routes="incidents runbooks">` around the search box: asks it for the
 * words of the address that was not found, but not for those of the site's own routes. Only the path is used, never the query or the hash, and what somebody has typed is left alone.
 */
class MissingPage extends HTMLElement {
  connectedCallback(): void {
    void this.#ask();
  }

  async #ask(): Promise<void> {
    await customElements.whenDefined('search-box');
    const field = this.querySelector<HTMLTextAreaElement>('[data-search] textarea');
    if (!this.isConnected || field === null || field.value !== '') return;
    const { base = '/', routes = '' } = this.dataset;
    const words = wordsOfPath(window.location.pathname, base, routes.split(' '));
    if (words === '') return;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

customElements.define('missing-page', MissingPage);
