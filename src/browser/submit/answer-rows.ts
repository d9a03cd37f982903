import type { FieldFault } from '../../core/write-up/filled-form.ts';
import { type FieldBox, showFault } from './field-box.ts';

const ROWS_AT_FIRST = 2;
/** A longer answer is named by its beginning. */
const NAME_LONGEST = 32;

/**
 * Answers of which each leads somewhere, as rows: one that is added or taken away leaves the others as they are. The form
 * around it asks it for its answers; only the form that has such rows loads it.
 */
export class AnswerRowsElement extends HTMLElement {
  /** The row that is wrong as such. */
  #wrong: HTMLElement | undefined;
  /** How many rows were made: their ids are not given again. */
  #made = 0;

  connectedCallback(): void {
    this.#grow(ROWS_AT_FIRST);
  }

  disconnectedCallback(): void {
    this.#list?.replaceChildren();
  }

  /** The question of what is answered, and that of where each answer leads. */
  get boxes(): readonly [FieldBox, FieldBox] {
    const { field = '', pairs = '' } = this.#fieldset?.dataset ?? {};
    return [this.#box(field, 'text'), this.#box(pairs, 'target')];
  }

  /** Something was typed into a row: what belongs to it is named by it. */
  name(): void {
    for (const [at, row] of this.#rows().entries()) {
      const text = inputOf(row, 'text')?.value.trim() ?? '';
      const short = text.length > NAME_LONGEST ? `${text.slice(0, NAME_LONGEST)}…` : text;
      setLabel(row, 'text', `Answer ${at + 1}`);
      setLabel(row, 'target', text === '' ? `Answer ${at + 1} leads to` : `“${short}” leads to`);
      row.querySelector('[data-do="drop-row"]')?.setAttribute('aria-label', `Remove answer ${at + 1}`);
    }
  }

  /** A row more, which takes the focus. */
  add(): void {
    this.#grow(this.#rows().length + 1);
    const row = this.#rows().at(-1);
    if (row) inputOf(row, 'text')?.focus();
  }

  /** Takes the row of a button away; what it said, for the reader. The row that follows takes the focus. */
  drop(button: Element): string {
    const row = this.#rows().find((one) => one.contains(button));
    if (row === undefined) return '';
    const at = this.#rows().indexOf(row);
    row.remove();
    this.#grow(1);
    this.name();
    const next = this.#rows()[at] ?? this.#rows().at(-1);
    if (next) inputOf(next, 'text')?.focus();
    return `Answer ${at + 1} was removed.`;
  }

  /** Empties it. */
  reset(): void {
    this.#list?.replaceChildren();
    this.#grow(ROWS_AT_FIRST);
  }

  /** What is wrong with the rows as such: a place that nothing leads to, an answer that stands there twice. */
  faults(): readonly FieldFault[] {
    const [{ flag }] = this.boxes;
    const rows = this.#rows().map((row) => ({ row, text: textsOf(row)[0], target: textsOf(row)[1] }));
    const unsaid = rows.find(({ text, target }) => text === '' && target !== '');
    const twice = rows.find(({ text }, at) => text !== '' && rows.findIndex((one) => one.text === text) < at);
    this.#wrong = (unsaid ?? twice)?.row;
    if (unsaid)
      return [
        { flag, message: `What leads to “${unsaid.target.slice(0, 80)}” is not said.`, isMissing: true },
      ];
    return twice
      ? [{ flag, message: `“${twice.text.slice(0, 80)}” stands there twice.`, isMissing: false }]
      : [];
  }

  #box(flag: string, part: Part): FieldBox {
    return {
      flag,
      element: this,
      label: (part === 'text' ? this.#legend : this.#fieldset?.dataset.pairsLabel) ?? flag,
      values: () => this.#kept().map((row) => textsOf(row)[part === 'text' ? 0 : 1]),
      fill: (texts) => {
        // Texts are told in the order of these; an empty row among them would part them from where they lead.
        this.#list?.prepend(...this.#kept());
        this.#grow(Math.max(texts.length, ROWS_AT_FIRST));
        for (const [at, row] of this.#rows().entries()) {
          const input = inputOf(row, part);
          if (input) input.value = texts[at] ?? '';
        }
        this.name();
      },
      showFault: (message) => this.#showFault(part, message),
      focus: () => this.#toFill(part)?.focus(),
    };
  }

  /** A fault of one of several answers begins with its number; one that is of no row is said below all of them. */
  #showFault(part: Part, message: string | undefined): void {
    const [, number = '1', said = message] = /^(\d+): ([\s\S]*)$/u.exec(message ?? '') ?? [];
    const own = part === 'text' ? this.#wrong : undefined;
    const wrong = message === undefined ? undefined : (own ?? this.#kept()[Number(number) - 1]);
    for (const row of this.#rows()) {
      const around = row.querySelector<HTMLElement>(`[data-part="${part}"]`);
      if (around) showFault(around, row === wrong ? said : undefined, inputOf(row, part) ?? null);
    }
    const place = this.querySelector<HTMLElement>(`[data-fault-of="${part}"]`);
    if (place === null) return;
    place.hidden = message === undefined || wrong !== undefined;
    place.textContent = place.hidden ? '' : (message ?? '');
  }

  /** The first input that is wrong, or else empty, or else the first. */
  #toFill(part: Part): HTMLInputElement | undefined {
    const inputs = this.#rows().flatMap((row) => inputOf(row, part) ?? []);
    return (
      inputs.find((input) => input.getAttribute('aria-invalid') === 'true') ??
      inputs.find(({ value }) => value.trim() === '') ??
      inputs[0]
    );
  }

  #rows(): readonly HTMLElement[] {
    return [...(this.#list?.children ?? [])].filter((row) => row instanceof HTMLElement);
  }

  /** The rows that hold something, those without an answer last: the others keep their numbers. */
  #kept(): readonly HTMLElement[] {
    const rows = this.#rows().filter((row) => textsOf(row).join('') !== '');
    return rows.toSorted((a, b) => Number(textsOf(a)[0] === '') - Number(textsOf(b)[0] === ''));
  }

  /** At least so many rows. */
  #grow(count: number): void {
    const sample = this.querySelector<HTMLTemplateElement>('template[data-row]');
    if (sample === null) return;
    for (let missing = count - this.#rows().length; missing > 0; missing -= 1)
      this.#list?.append(this.#newRow(sample));
    this.name();
  }

  #newRow(sample: HTMLTemplateElement): Node {
    const made = sample.content.cloneNode(true) as DocumentFragment;
    this.#made += 1;
    const id = `row-${this.#made}`;
    for (const part of ['text', 'target'] as const) {
      const around = made.querySelector(`[data-part="${part}"]`);
      const input = around?.querySelector('input');
      const fault = around?.querySelector('.fault');
      if (fault) fault.id = `${id}-${part}-fault`;
      input?.setAttribute('aria-describedby', `${id}-${part}-fault`);
    }
    return made;
  }

  get #list(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-rows]');
  }

  get #legend(): string | undefined {
    return this.#fieldset?.querySelector('legend')?.textContent?.trim();
  }

  get #fieldset(): HTMLElement | null {
    return this.closest<HTMLElement>('[data-field]');
  }
}

type Part = 'text' | 'target';

const inputOf = (row: Element, part: Part): HTMLInputElement | undefined =>
  row.querySelector<HTMLInputElement>(`[data-part="${part}"] input`) ?? undefined;

const textsOf = (row: Element): readonly [string, string] => [
  inputOf(row, 'text')?.value.trim() ?? '',
  inputOf(row, 'target')?.value.trim() ?? '',
];

function setLabel(row: Element, part: Part, text: string): void {
  const label = row.querySelector(`[data-part="${part}"] label > span`);
  if (label && label.textContent !== text) label.textContent = text;
}

customElements.define('answer-rows', AnswerRowsElement);
