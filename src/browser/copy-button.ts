/**
 * Copies the `code` or `samp` of its `pre`, without lines that a diff takes away. The button is in the page and
 * hidden until this element is there to answer it.
 */
class CopyButton extends HTMLElement {
  readonly #onClick = () => void this.#copy();
  #label = '';
  #timer = 0;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.#label = button.textContent;
    button.ariaLive = 'polite';
    button.hidden = false;
    button.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.querySelector('button')?.removeEventListener('click', this.#onClick);
  }

  async #copy(): Promise<void> {
    const shown = this.querySelector('pre :is(code, samp)');
    if (!shown) return;
    const wanted = shown.cloneNode(true) as Element;
    for (const gone of wanted.querySelectorAll('del')) gone.remove();
    try {
      await navigator.clipboard.writeText(wanted.textContent.replace(/\n$/u, ''));
      this.#say('Copied');
    } catch {
      // No clipboard without https or permission: mark the text, so that the usual keys copy it.
      getSelection()?.selectAllChildren(shown);
      this.#say('Marked');
    }
  }

  #say(text: string): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      button.textContent = this.#label;
    }, SAID_MS);
  }
}

const SAID_MS = 2_000;

customElements.define('copy-button', CopyButton);
