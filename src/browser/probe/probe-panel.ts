import { maskAddress } from '../../core/probe/mask-address.ts';
import type { ProbeKind } from '../../core/probe/observation.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import { make } from '../search/make.ts';
import { asked } from './asked.ts';
import type { PageRequest } from './page-request.ts';
import { type ProbeForm, probeForm } from './probe-form.ts';

/**
 * A probe in a page. It says where it will connect, connects when its button is pressed, shows what happens, and
 * says what became of it. With the attribute `url` the address is given (`kind`, `subprotocols` separated by
 * spaces, and `watch` in seconds go with it); without it the reader types one. What is only needed to look is
 * loaded when the button is pressed. Dispatches `probed`, which bubbles, with the verdict.
 */
export class ProbePanel extends HTMLElement {
  static readonly observedAttributes = ['url', 'kind', 'subprotocols', 'watch'];

  #form: ProbeForm | undefined;
  #running: AbortController | undefined;
  #connected = new AbortController();

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const form = probeForm(this.hasAttribute('url'));
    const [said, line, result] = [make('p', 'quiet'), make('div'), make('div')];
    said.role = 'status';
    form.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#run(form, { said, line, result });
      },
      { signal },
    );
    form.form.addEventListener('input', () => this.#tell(), { signal });
    form.stop.addEventListener('click', () => this.#running?.abort(), { signal });
    this.replaceChildren(form.form, said, line, result);
    this.#form = form;
    this.#tell();
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#running?.abort();
    this.#form = undefined;
  }

  attributeChangedCallback(): void {
    this.#tell();
  }

  async #run(
    form: ProbeForm,
    places: Readonly<Record<'said' | 'line' | 'result', HTMLElement>>,
  ): Promise<void> {
    const request = this.#asked(form);
    if (typeof request === 'string' || this.#running !== undefined) {
      form.url.focus();
      return;
    }
    const running = new AbortController();
    this.#running = running;
    form.connect.disabled = true;
    form.stop.hidden = false;
    try {
      const { runView } = await import('./run-view.ts');
      const verdict = await runView(request, places, running.signal);
      if (verdict !== undefined && this.isConnected) this.#dispatch(verdict);
    } catch (error) {
      places.said.textContent = `The probe could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      this.#running = undefined;
      form.connect.textContent = 'Connect again';
      form.stop.hidden = true;
      this.#tell();
    }
  }

  #dispatch(verdict: Verdict): void {
    this.dispatchEvent(new CustomEvent<Verdict>('probed', { detail: verdict, bubbles: true }));
  }

  #asked({ url, subprotocols, watch, send }: ProbeForm): PageRequest | string {
    const kind = this.getAttribute('kind');
    return asked({
      url: this.getAttribute('url') ?? url.value,
      kind: kind === 'websocket' || kind === 'http' ? (kind satisfies ProbeKind) : undefined,
      subprotocols: this.getAttribute('subprotocols') ?? subprotocols.value,
      watch: this.getAttribute('watch') ?? watch.value,
      send: send.value,
    });
  }

  /** Where it will connect, before anything is sent. */
  #tell(): void {
    const form = this.#form;
    if (form === undefined) return;
    const request = this.#asked(form);
    const missing = [...(this.getAttribute('url') ?? '').matchAll(/\{\{([A-Z][A-Z0-9_]*)\}\}/gu)];
    form.connect.disabled = missing.length > 0 || this.#running !== undefined;
    if (missing.length > 0) {
      form.where.replaceChildren(
        `Fill in ${missing.map(([, name]) => name).join(', ')}; then this step can look for itself.`,
      );
      return;
    }
    const isEmpty = !this.hasAttribute('url') && form.url.value.trim() === '';
    if (typeof request === 'string') {
      form.where.replaceChildren(isEmpty ? 'Nothing is sent before you press Connect.' : request);
      return;
    }
    const what = request.kind === 'websocket' ? 'Opens a WebSocket to' : 'Sends a GET request to';
    form.where.replaceChildren(
      `${what} `,
      make('code', '', maskAddress(request.url)),
      `, from this browser, when you press Connect. The server learns your network address and the origin of this page${
        request.kind === 'websocket'
          ? ', and gets the cookies that the browser has for it'
          : '; no cookies go with it'
      }.`,
    );
  }
}

customElements.define('probe-panel', ProbePanel);
