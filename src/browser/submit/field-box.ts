/** A question of the form as it stands in the page. */
export interface FieldBox {
  readonly flag: string;
  /** What its answers are, as they were typed; of a question that takes one, at most one. */
  values(): readonly string[];
  fill(texts: readonly string[]): void;
  /** Says what is wrong with it; undefined where nothing is. */
  showFault(message: string | undefined): void;
  focus(): void;
  /** What it is called over its box. */
  readonly label: string;
  /** What is shown or not where the question makes sense or not. */
  readonly element: HTMLElement;
}

/** A box for a text, or a list to choose one from. */
export function textBox(element: HTMLElement, { isList }: { readonly isList: boolean }): FieldBox {
  const control = element.querySelector<Control>('input, textarea, select');
  return {
    ...namedBy(element),
    values() {
      const text = control?.value ?? '';
      return (isList ? text.split('\n') : [text]).filter((one) => one.trim() !== '');
    },
    fill(texts) {
      if (control !== null) control.value = texts.join('\n');
    },
    showFault: (message) => showFault(element, message, control),
    focus: () => control?.focus(),
  };
}

/** Boxes to tick. */
export function checkBoxes(element: HTMLElement): FieldBox {
  const checks = [...element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  return {
    ...namedBy(element),
    values: () => checks.filter(({ checked }) => checked).map(({ value }) => value),
    fill(texts) {
      for (const check of checks) check.checked = texts.includes(check.value);
    },
    showFault: (message) => showFault(element, message, null),
    focus: () => checks[0]?.focus(),
  };
}

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Shows what is wrong in the place that is kept for it, and marks the control. */
export function showFault(around: HTMLElement, message: string | undefined, control: Control | null): void {
  const place = around.querySelector<HTMLElement>('.fault');
  if (place !== null) {
    place.hidden = message === undefined;
    if (place.textContent !== (message ?? '')) place.textContent = message ?? '';
  }
  around.classList.toggle('wrong', message !== undefined);
  if (message === undefined) control?.removeAttribute('aria-invalid');
  else control?.setAttribute('aria-invalid', 'true');
}

function namedBy(element: HTMLElement): Pick<FieldBox, 'flag' | 'label' | 'element'> {
  const flag = element.dataset.field ?? '';
  const label = element.querySelector('label, legend')?.firstChild?.textContent ?? flag;
  return { flag, label: label.trim(), element };
}
