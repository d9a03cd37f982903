import type { MarkdownReader } from '../../core/markdown/markdown-node.ts';
import { fillForm, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import { formFile } from '../../core/write-up/form-file.ts';
import { searchText } from '../../core/write-up/search-text.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { afterPress } from './after-press.ts';
import { takePaste } from './carried-paste.ts';
import { DraftView } from './draft-view.ts';
import { FieldsView } from './fields-view.ts';
import { LogView } from './log-view.ts';
import { now, today } from './moment.ts';
import { PLAIN } from './plain-reader.ts';
import { previewView } from './preview-view.ts';
import { SecretsView } from './secrets-view.ts';
import { SimilarView } from './similar-view.ts';
import { WaysView } from './ways-view.ts';

/** Time without a key after which the form is judged and drawn, and after which others like it are looked for; milliseconds. */
const PAUSE = 120;
const SEARCH_PAUSE = 500;

/**
 * The form on which an incident is written up. Before its script it is hidden, and the page shows how to do it by hand.
 * What is typed is judged by the rules of the schema, drawn as its page, compared with what is known, kept on this
 * device, and leaves the page only by a link or a button that is pressed.
 */
class SubmitFormElement extends HTMLElement {
  #listening: AbortController | undefined;
  #parts: Parts | undefined;
  #reader: MarkdownReader | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #calmly: (act: () => void) => void = (act) => act();
  #searchPause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const data = document.querySelector('script[data-submit-form]')?.textContent;
    const template = document.querySelector<HTMLTemplateElement>('template[data-preview]');
    const element = this.querySelector('form');
    if (!data || template === null || element === null) return;
    const form = JSON.parse(data) as SubmitForm;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const fields = new FieldsView(element, form);
    this.#parts = {
      form,
      template,
      fields,
      log: new LogView(this, fields, form),
      drafts: new DraftView(this, signal),
      secrets: new SecretsView(this),
      similar: new SimilarView(this),
      ways: new WaysView(this, form),
    };
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    this.#calmly = afterPress(signal);
    this.addEventListener('change', (event) => this.#calmly(() => this.#left(event)), { signal });
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    element.addEventListener('submit', (event) => this.#asked(event), { signal });
    this.#setDay(fields);
    this.hidden = false;
    for (const byHand of document.querySelectorAll<HTMLElement>('[data-by-hand]')) byHand.hidden = true;
    this.#parts.drafts.offer();
    const paste = takePaste();
    if (paste !== '' && fields.log) {
      fields.log.value = paste;
      void this.#takeLog();
    }
    void this.#loadReader();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#pause);
    clearTimeout(this.#searchPause);
    this.#parts = undefined;
  }

  /** The parser of the preview comes by itself; until then, and where it does not come, texts are shown as typed. */
  async #loadReader(): Promise<void> {
    this.#update();
    try {
      const { MARKDOWN_READER } = await import('./markdown.ts');
      this.#reader = MARKDOWN_READER;
    } catch {
      this.#reader = undefined;
    }
    this.#update();
  }

  #typed({ target }: Event): void {
    const { fields, drafts } = this.#parts ?? {};
    if (fields === undefined || drafts === undefined) return;
    clearTimeout(this.#pause);
    if (target === fields.log) {
      this.#pause = setTimeout(() => void this.#takeLog(), PAUSE);
      return;
    }
    drafts.change(() => fields.values());
    this.#pause = setTimeout(() => this.#calmly(() => this.#update()), PAUSE);
  }

  /** A field was left: what is wrong with it is told from now on. */
  #left({ target }: Event): void {
    const { fields } = this.#parts ?? {};
    const flag = fields?.flagOf(target) ?? '';
    if (flag === '' || target === fields?.log) return;
    fields?.see(flag);
    this.#update();
  }

  /** The file is asked for: what is left is said at its fields, and the first of them takes the focus. */
  #asked(event: Event): void {
    event.preventDefault();
    const { fields, form } = this.#parts ?? {};
    if (fields === undefined || form === undefined) return;
    const { faults } = fillForm(form, fields.values(), this.#reader ?? PLAIN);
    for (const { flag } of faults) fields.see(flag);
    this.#update();
    const [first] = faults;
    if (first !== undefined) fields.go(first.flag);
  }

  async #takeLog(): Promise<void> {
    const { log, drafts, fields } = this.#parts ?? {};
    await log?.take(today());
    if (fields) drafts?.change(() => fields.values());
    this.#update();
  }

  #update(): void {
    const parts = this.#parts;
    if (parts === undefined) return;
    const { form, template, fields, secrets, ways } = parts;
    const values = fields.values();
    const filled = fillForm(form, values, this.#reader ?? PLAIN);
    fields.showFaults(filled.faults);
    const preview = previewView(template, {
      values,
      faults: filled.faults,
      form,
      reader: this.#reader ?? PLAIN,
    });
    this.querySelector('[data-preview-place]')?.replaceChildren(preview);
    const published: Values = { ...filled.answers, [NOTES]: filled.notes === '' ? [] : [filled.notes] };
    const asks = secrets.look(published, (flag) => fields.labelOf(flag));
    if (filled.faults.length > 0 || asks) ways.showLeft(filled.faults, (flag) => fields.labelOf(flag));
    else ways.showFile(formFile(filled, form));
    clearTimeout(this.#searchPause);
    this.#searchPause = setTimeout(() => {
      const { log, similar } = this.#parts ?? {};
      void similar?.show(log?.text || searchText(values));
    }, SEARCH_PAUSE);
  }

  #pressed({ target }: Event): void {
    const parts = this.#parts;
    if (!(target instanceof Element) || parts === undefined) return;
    const { fields, secrets, ways, drafts } = parts;
    void ways.pressed(target);
    const button = target.closest('button');
    const go = button?.dataset.go;
    if (go !== undefined) {
      fields.see(go);
      this.#update();
      fields.go(go);
    }
    switch (button?.dataset.do) {
      case 'mask':
        fields.fill(secrets.masked(fields.values()));
        this.#changed();
        break;
      case 'leave':
        secrets.leave();
        this.#update();
        break;
      case 'copy':
        void ways.copy();
        break;
      case 'save':
        ways.save();
        break;
      case 'now':
        fields.fill({ detected: [now()] });
        this.#changed();
        break;
      case 'go-on':
        this.#put(drafts.goOn());
        break;
      case 'throw-offer':
        drafts.throwOffer();
        break;
      case 'throw':
        drafts.throwAway(fields.values());
        this.#empty();
        break;
      case 'undo':
        this.#put(drafts.undo());
        break;
    }
  }

  #changed(): void {
    const { fields, drafts } = this.#parts ?? {};
    if (fields) drafts?.change(() => fields.values());
    this.#update();
  }

  #put(values: Values | undefined): void {
    const { fields } = this.#parts ?? {};
    if (values !== undefined) fields?.fill(values);
    this.#update();
  }

  #empty(): void {
    const { fields } = this.#parts ?? {};
    this.querySelector('form')?.reset();
    if (fields) this.#setDay(fields);
    this.#update();
  }

  #setDay(fields: FieldsView): void {
    if (fields.valueOf('detected').length === 0) fields.fill({ detected: [today()] });
  }
}

interface Parts {
  readonly form: SubmitForm;
  readonly template: HTMLTemplateElement;
  readonly fields: FieldsView;
  readonly log: LogView;
  readonly drafts: DraftView;
  readonly secrets: SecretsView;
  readonly similar: SimilarView;
  readonly ways: WaysView;
}

customElements.define('submit-form', SubmitFormElement);
