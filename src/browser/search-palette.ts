/**
 * `<search-palette>` around a search box: a dialog over the page, opened by Ctrl-K. What is in it has ids of its
 * own, for the page may have a search box too.
 */
class SearchPalette extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    this.addEventListener('click', ({ target }) => this.#pressed(target), { signal: this.#listening.signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /**
   * Puts what is in the element into a dialog, the first time; opens it, or closes it where it is open. `typed` came
   * while it was loaded.
   */
  toggle(typed: string): void {
    const dialog = this.querySelector('dialog') ?? this.#wrap();
    if (dialog.open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    const area = this.querySelector('textarea');
    if (typed !== '' && area !== null) {
      area.value = typed;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return;
    }
    // What was asked before is still there to be read, and gives way to what is typed now.
    area?.select();
  }

  #pressed(target: EventTarget | null): void {
    const isClose = target instanceof Element && target.closest('dialog > [data-close]') !== null;
    // The dialog itself is pressed where its backdrop is, for its content covers it.
    if (isClose || target instanceof HTMLDialogElement) this.querySelector('dialog')?.close();
  }

  #wrap(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.ariaLabel = 'Search';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.dataset.close = '';
    for (const element of this.querySelectorAll('[id], [for], [aria-describedby]')) {
      for (const name of ['id', 'for', 'aria-describedby']) {
        const id = element.getAttribute(name);
        if (id !== null) element.setAttribute(name, `palette-${id}`);
      }
    }
    const area = this.querySelector('textarea');
    if (area !== null) {
      area.rows = 2;
      area.autofocus = true;
    }
    dialog.append(...this.childNodes, close);
    this.append(dialog);
    return dialog;
  }
}

customElements.define('search-palette', SearchPalette);
