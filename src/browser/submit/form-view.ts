import type { Scan } from '../../core/runbook/quoting/slot.ts';
import { askedFields } from '../../core/write-up/asked-fields.ts';
import { type FilledForm, fillForm, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import { formFile } from '../../core/write-up/form-file.ts';
import { withIncidents } from '../../core/write-up/known-ids.ts';
import { searchText } from '../../core/write-up/search-text.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import { DraftView } from './draft-view.ts';
import { FamilyView } from './family-view.ts';
import { FieldsView } from './fields-view.ts';
import { loadTools, NO_TOOLS, type Tools } from './form-tools.ts';
import type { LogView } from './log-view.ts';
import { today } from './moment.ts';
import { PLAIN } from './plain-reader.ts';
import { previewView } from './preview-view.ts';
import { SecretsView } from './secrets-view.ts';
import { shellScan } from './shell-scan.ts';
import { SimilarView } from './similar-view.ts';
import { offerNames } from './suggestions.ts';
import { setText, WaysView } from './ways-view.ts';

/** Time without a key after which others like it are looked for, in milliseconds. */
const SEARCH_PAUSE = 500;

/** The whole form as it stands: what is typed is judged, drawn, kept and compared. */
export class FormView {
  readonly fields: FieldsView;
  readonly drafts: DraftView;
  readonly secrets: SecretsView;
  readonly ways: WaysView;
  readonly #root: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #similar: SimilarView;
  readonly #family: FamilyView;
  #form: SubmitForm;
  #log: LogView | undefined;
  readonly #scan: Scan;
  #tools: Tools = NO_TOOLS;
  #searchPause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, form: SubmitForm, template: HTMLTemplateElement, signal: AbortSignal) {
    this.#root = root;
    this.#form = form;
    this.#template = template;
    this.fields = new FieldsView(root, form);
    this.drafts = new DraftView(root, form.kind, signal);
    this.secrets = new SecretsView(root);
    this.ways = new WaysView(root, form);
    this.#similar = new SimilarView(root, form.kind);
    this.#family = new FamilyView(root, form);
    this.#scan = shellScan(() => this.update(), signal);
    signal.addEventListener('abort', () => clearTimeout(this.#searchPause));
    offerNames(root, form.base);
    this.#setDay();
  }

  /** What judges and draws texts comes by itself; until then, and where it does not come, they stay as they are typed. */
  async loadTools(): Promise<void> {
    this.update();
    this.#tools = await loadTools(this.#form.kind);
    this.update();
  }

  /** From now on it is told where an id is taken, or is nobody's. */
  knowIncidents(ids: readonly string[]): void {
    this.#form = withIncidents(this.#form, ids);
    offerNames(this.#root, this.#form.base);
    this.update();
  }

  /** Draws all that follows from what stands in the fields. */
  update(): void {
    const { fields, secrets, ways } = this;
    const values = fields.values();
    const filled = this.#filled(values);
    this.#family.show(filled.answers.family?.[0]);
    fields.showFaults(filled.faults);
    const drawn = { values, faults: filled.faults, form: this.#form, tools: this.#tools };
    this.#root.querySelector('[data-preview-place]')?.replaceChildren(previewView(this.#template, drawn));
    const published: Values = { ...filled.answers, [NOTES]: filled.notes === '' ? [] : [filled.notes] };
    const labelOf = (flag: string) => fields.labelOf(flag);
    const asks = secrets.look(published, labelOf);
    if (filled.faults.length > 0 || asks) ways.showLeft(filled.faults, labelOf);
    else ways.showFile(formFile(filled, this.#form), this.#tools.reader !== PLAIN);
    clearTimeout(this.#searchPause);
    this.#searchPause = setTimeout(
      () => void this.#similar.show(this.fields.log?.value || searchText(values, this.#form.kind)),
      SEARCH_PAUSE,
    );
  }

  /** Something was put into the form: it is kept and drawn. */
  changed(): void {
    this.drafts.change(() => this.fields.values());
    this.update();
  }

  put(values: Values | undefined): void {
    if (values !== undefined) this.fields.fill(values);
    this.update();
  }

  empty(): void {
    this.#root.querySelector('form')?.reset();
    this.fields.pairs?.reset();
    this.#setDay();
    this.update();
  }

  /** The file is asked for: what is left is said at its fields, and the first of them takes the focus. */
  askForFile(): void {
    const { faults } = this.#filled(this.fields.values());
    for (const { flag } of faults) this.fields.see(flag);
    this.update();
    const [first] = faults;
    if (first !== undefined) this.fields.go(first.flag);
  }

  /** Puts into the fields what the pasted log tells; `calmly` draws it when nobody presses anything. */
  async takeLog(calmly: (act: () => void) => void): Promise<void> {
    const text = this.fields.log?.value ?? '';
    try {
      const { LogView } = await import('./log-view.ts');
      if (text !== this.fields.log?.value) return;
      this.#log ??= new LogView(this.#root, this.fields, this.#form);
      const log = this.#log;
      calmly(() => {
        log.take(text, today());
        this.changed();
      });
    } catch {
      setText(
        this.#root.querySelector('[data-taken]'),
        'The log could not be read: its script did not load. Are you offline?',
      );
    }
  }

  /** Says what was done, to whoever does not see it. */
  announce(text: string): void {
    setText(this.#root.querySelector('[data-announced]'), text);
  }

  #filled(values: Values): FilledForm {
    const filled = fillForm(this.#form, values, this.#tools.reader, this.#scan);
    this.fields.ask(this.#askedBeside({ ...values, ...filled.answers }));
    const faults = [...(this.fields.pairs?.faults() ?? []), ...filled.faults];
    // Of each field the first is told, in the order of the page, and of one that is not shown none.
    const flags = [...this.#form.fields.map(({ flag }) => flag), NOTES];
    const told = flags.flatMap((flag) =>
      this.fields.isAsked(flag) ? (faults.find((fault) => fault.flag === flag) ?? []) : [],
    );
    return { ...filled, faults: told };
  }

  /** What is asked of a new family waits for its name. */
  #askedBeside(values: Values): ReadonlySet<string> {
    const asked = askedFields(this.#form, values).filter(
      ({ when }) => when === undefined || !('isNewFamily' in when) || (values[when.flag] ?? []).length > 0,
    );
    return new Set(asked.map(({ flag }) => flag));
  }

  #setDay(): void {
    if (this.#form.kind === 'incident' && this.fields.valueOf('detected').length === 0)
      this.fields.fill({ detected: [today()] });
  }
}
