import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { afterPress } from './after-press.ts';
import { press } from './button-acts.ts';
import { takePaste } from './carried-paste.ts';
import { FormView } from './form-view.ts';
import { takenIds } from './taken-ids.ts';

/** Time without a key after which the form is judged and drawn, in milliseconds. */
const PAUSE = 120;

/**
 * The form on which something is written up. Before its script it is hidden, and the page shows how to do it by hand.
 * What is typed is judged by the rules of the schema, drawn as its page, compared with what is known, kept on this
 * device, and leaves the page only by a link or a button that is pressed.
 */
class SubmitFormElement extends HTMLElement {
  #listening: AbortController | undefined;
  #view: FormView | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #calmly: (act: () => void) => void = (act) => act();

  connectedCallback(): void {
    const data = document.querySelector('script[data-submit-form]')?.textContent;
    const template = document.querySelector<HTMLTemplateElement>('template[data-preview]');
    const element = this.querySelector('form');
    if (!data || template === null || element === null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const view = new FormView(this, JSON.parse(data) as SubmitForm, template, signal);
    this.#view = view;
    this.#calmly = afterPress(signal);
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    this.addEventListener('change', (event) => this.#calmly(() => this.#left(event)), { signal });
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    this.addEventListener('focusin', () => void this.#knowIncidents(), { signal, once: true });
    element.addEventListener('submit', (event) => this.#asked(event), { signal });
    this.hidden = false;
    for (const byHand of document.querySelectorAll<HTMLElement>('[data-by-hand]')) byHand.hidden = true;
    view.drafts.offer();
    const { log } = view.fields;
    const paste = log === undefined ? '' : takePaste();
    if (paste !== '' && log) {
      log.value = paste;
      void view.takeLog(this.#calmly);
    }
    void view.loadTools();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#pause);
    this.#view = undefined;
  }

  /** Which ids are taken is asked for when somebody begins: nobody who only looks has to load it. */
  async #knowIncidents(): Promise<void> {
    const address = this.dataset.ids;
    const ids = address === undefined ? undefined : await takenIds(address);
    if (ids !== undefined) this.#calmly(() => this.#view?.knowIncidents(ids));
  }

  #typed({ target }: Event): void {
    const view = this.#view;
    if (view === undefined) return;
    clearTimeout(this.#pause);
    if (target === view.fields.log) {
      this.#pause = setTimeout(() => void view.takeLog(this.#calmly), PAUSE);
      return;
    }
    view.fields.pairs?.name();
    view.drafts.change(() => view.fields.values());
    this.#pause = setTimeout(() => this.#calmly(() => view.update()), PAUSE);
  }

  /** A field was left: what is wrong with it is told from now on. */
  #left({ target }: Event): void {
    const { fields } = this.#view ?? {};
    const flag = fields?.flagOf(target) ?? '';
    if (flag === '' || target === fields?.log) return;
    fields?.see(flag);
    this.#view?.update();
  }

  #asked(event: Event): void {
    event.preventDefault();
    this.#view?.askForFile();
  }

  #pressed({ target }: Event): void {
    if (!(target instanceof Element) || this.#view === undefined) return;
    void this.#view.ways.pressed(target);
    const button = target.closest('button');
    if (button !== null) press(button, this.#view, this);
  }
}

customElements.define('submit-form', SubmitFormElement);
