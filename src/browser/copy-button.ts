/** What is about to be copied. Whoever knows better sets `text`; who cancels the event says why in the button. */
export type Copying = CustomEvent<{ text: string }>;

/**
 * Copies the `code` or `samp` of its `pre`, without lines that a diff takes away. The button is in the page and
 * hidden until this element is there to answer it. `data-label` changes what the button says.
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
    const copying: Copying = new CustomEvent('copying', {
      bubbles: true,
      cancelable: true,
      detail: { text: wanted.textContent.replace(/\n$/u, '') },
    });
    if (!this.dispatchEvent(copying)) return;
    try {
      await navigator.clipboard.writeText(copying.detail.text);
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
      button.textContent = this.dataset.label ?? this.#label;
    }, SAID_MS);
  }
}

const SAID_MS = 2_000;

customElements.define('copy-button', CopyButton);
