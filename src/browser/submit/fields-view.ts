import { type FieldFault, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';
import type { AnswerRowsElement } from './answer-rows.ts';
import { checkBoxes, type FieldBox, textBox } from './field-box.ts';

/** The flag of the box that a log is pasted into; it is no answer. */
const LOG = 'log';

/** The fields of a form, by the flags of their questions. */
export class FieldsView {
  readonly #boxes: ReadonlyMap<string, FieldBox>;
  readonly pairs: AnswerRowsElement | undefined;
  readonly log: HTMLTextAreaElement | undefined;
  /** Fields that somebody has left, or that were filled for them. */
  readonly #seen = new Set<string>();
  /** Questions that make no sense beside the other answers. What was typed there stays. */
  #unasked: ReadonlySet<string> = new Set();

  constructor(form: HTMLElement, { fields }: SubmitForm) {
    const elements = [...form.querySelectorAll<HTMLElement>('[data-field]')];
    const many = new Set(fields.filter(({ most }) => most !== undefined).map(({ flag }) => flag));
    const pairs = form.querySelector<AnswerRowsElement>('answer-rows') ?? undefined;
    const boxes = elements.flatMap((element): readonly FieldBox[] => {
      const { field = '' } = element.dataset;
      if (field === LOG) return [];
      if (pairs !== undefined && element.contains(pairs)) return pairs.boxes;
      const hasChecks = element.querySelector('input[type="checkbox"]') !== null;
      return [hasChecks ? checkBoxes(element) : textBox(element, { isList: many.has(field) })];
    });
    this.#boxes = new Map(boxes.map((box) => [box.flag, box]));
    this.pairs = pairs;
    this.log = form.querySelector<HTMLTextAreaElement>(`[data-field="${LOG}"] textarea`) ?? undefined;
  }

  /** The flag of the field that an element belongs to. */
  flagOf(target: EventTarget | null): string {
    const box = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    const isTarget = target instanceof Element && target.closest('[data-part="target"]') !== null;
    return (isTarget ? box?.dataset.pairs : box?.dataset.field) ?? '';
  }

  values(): Values {
    return Object.fromEntries([...this.#boxes].map(([flag, box]) => [flag, box.values()]));
  }

  valueOf(flag: string): readonly string[] {
    return this.#boxes.get(flag)?.values() ?? [];
  }

  /** Puts values into the fields that are named. */
  fill(values: Values): void {
    for (const [flag, texts] of Object.entries(values)) {
      this.#boxes.get(flag)?.fill(texts);
      if (texts.length > 0) this.#seen.add(flag);
    }
  }

  /** From now on what is wrong with the field is shown beside it. */
  see(flag: string): void {
    this.#seen.add(flag);
  }

  /** Shows the questions that make sense and hides the others. */
  ask(flags: ReadonlySet<string>): void {
    this.#unasked = new Set([...this.#boxes.keys()].filter((flag) => !flags.has(flag) && flag !== NOTES));
    for (const [flag, { element }] of this.#boxes) element.hidden = this.#unasked.has(flag);
  }

  isAsked(flag: string): boolean {
    return !this.#unasked.has(flag);
  }

  /** Shows what is wrong beside each field that was seen; of one that is only empty nothing is said before it is asked for. */
  showFaults(faults: readonly FieldFault[]): void {
    for (const [flag, box] of this.#boxes) {
      const fault = faults.find((one) => one.flag === flag && (this.#seen.has(flag) || !one.isMissing));
      box.showFault(fault?.message);
    }
  }

  /** Leads to a field, opening what hides it. */
  go(flag: string): void {
    const box = this.#boxes.get(flag);
    const hiding = box?.element.closest('details');
    if (hiding) hiding.open = true;
    box?.focus();
    box?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Leads to the first question. */
  goFirst(): void {
    const [first] = this.#boxes.keys();
    if (first !== undefined) this.go(first);
  }

  labelOf(flag: string): string {
    return this.#boxes.get(flag)?.label ?? flag;
  }
}
