import { type FieldFault, NOTES, type Values } from '../../core/write-up/filled-form.ts';
import type { SubmitForm } from '../../core/write-up/submit-form.ts';

/** The flag of the box that a log is pasted into; it is no answer. */
const LOG = 'log';

/** The fields of a form, by the flags of their questions. */
export class FieldsView {
  readonly #boxes: ReadonlyMap<string, HTMLElement>;
  readonly #many: ReadonlySet<string>;
  /** Fields that somebody has left, or that were filled for them. */
  readonly #seen = new Set<string>();

  constructor(form: HTMLElement, { fields }: SubmitForm) {
    const boxes = [...form.querySelectorAll<HTMLElement>('[data-field]')];
    this.#boxes = new Map(boxes.map((box) => [box.dataset.field ?? '', box]));
    this.#many = new Set(fields.filter(({ most }) => most !== undefined).map(({ flag }) => flag));
  }

  get log(): HTMLTextAreaElement | undefined {
    return controlOf(this.#boxes.get(LOG)) as HTMLTextAreaElement | undefined;
  }

  /** The flag of the field that an element belongs to. */
  flagOf(target: EventTarget | null): string {
    const box = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    return box?.dataset.field ?? '';
  }

  values(): Values {
    const flags = [...this.#boxes.keys()].filter((flag) => flag !== LOG);
    return Object.fromEntries(flags.map((flag) => [flag, this.valueOf(flag)]));
  }

  valueOf(flag: string): readonly string[] {
    const box = this.#boxes.get(flag);
    const checks = checksOf(box);
    if (checks.length > 0) return checks.filter(({ checked }) => checked).map(({ value }) => value);
    const text = controlOf(box)?.value ?? '';
    if (flag === NOTES) return text.trim() === '' ? [] : [text];
    return (this.#many.has(flag) ? text.split('\n') : [text]).filter((one) => one.trim() !== '');
  }

  /** Puts values into the fields that are named. */
  fill(values: Values): void {
    for (const [flag, texts] of Object.entries(values)) {
      const box = this.#boxes.get(flag);
      const checks = checksOf(box);
      for (const check of checks) check.checked = texts.includes(check.value);
      const control = checks.length > 0 ? undefined : controlOf(box);
      if (control !== undefined) control.value = texts.join('\n');
      if (texts.length > 0) this.#seen.add(flag);
    }
  }

  /** From now on what is wrong with the field is shown beside it. */
  see(flag: string): void {
    this.#seen.add(flag);
  }

  /** Shows what is wrong beside each field that was seen; of one that is only empty nothing is said before it is asked for. */
  showFaults(faults: readonly FieldFault[]): void {
    for (const [flag, box] of this.#boxes) {
      const fault = faults.find((one) => one.flag === flag && (this.#seen.has(flag) || !one.isMissing));
      const place = box.querySelector<HTMLElement>('.fault');
      if (place === null) continue;
      place.hidden = fault === undefined;
      place.textContent = fault?.message ?? '';
      box.classList.toggle('wrong', fault !== undefined);
      const control = checksOf(box).length > 0 ? undefined : controlOf(box);
      if (fault === undefined) control?.removeAttribute('aria-invalid');
      else control?.setAttribute('aria-invalid', 'true');
    }
  }

  /** Leads to a field, opening what hides it. */
  go(flag: string): void {
    const box = this.#boxes.get(flag);
    const hiding = box?.closest('details');
    if (hiding) hiding.open = true;
    (checksOf(box)[0] ?? controlOf(box))?.focus();
    box?.scrollIntoView({ block: 'nearest' });
  }

  labelOf(flag: string): string {
    const label = this.#boxes.get(flag)?.querySelector('label, legend');
    return (label?.firstChild?.textContent ?? flag).trim();
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlOf = (box: HTMLElement | undefined): Control | undefined =>
  box?.querySelector<Control>('input, textarea, select') ?? undefined;

const checksOf = (box: HTMLElement | undefined): readonly HTMLInputElement[] => [
  ...(box?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []),
];
