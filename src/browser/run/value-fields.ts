import { valueProblem } from '../../core/runbook/parameter-value.ts';
import type { Parameter } from '../../schema/runbook.ts';
import { part, say } from './find-part.ts';

/**
 * The fields of a runbook's values. What is typed counts at once where it fits; it is recorded when the field is
 * left. Secrets are in their fields and nowhere else.
 */
export class ValueFields {
  readonly #fields: ReadonlyMap<string, Field>;

  /** `typed` is called at each key, `entered` when a field that is no secret is left with another value. */
  constructor(
    root: HTMLElement,
    parameters: readonly Parameter[],
    typed: () => void,
    entered: (name: string, value: string) => void,
    signal: AbortSignal,
  ) {
    this.#fields = new Map(
      parameters.map((parameter) => {
        const item = part(root, `[data-parameter="${parameter.name}"]`);
        const input = part<HTMLInputElement>(item, 'input');
        const field = { parameter, input, problem: part(item, '[data-problem]') };
        input.hidden = false;
        input.addEventListener(
          'input',
          () => {
            judge(field, true);
            typed();
          },
          { signal },
        );
        input.addEventListener(
          'change',
          () => {
            judge(field, false);
            if (!parameter.secret && isFit(field)) entered(parameter.name, input.value);
          },
          { signal },
        );
        return [parameter.name, field] as const;
      }),
    );
  }

  /** What is in the fields and fits. A value that is missing or does not fit is not there. */
  get values(): Readonly<Record<string, string>> {
    const fit = [...this.#fields.values()].filter((field) => field.input.value !== '' && isFit(field));
    return Object.fromEntries(fit.map(({ parameter, input }) => [parameter.name, input.value]));
  }

  /** Shows the values of a run. A field in which somebody types is left alone. */
  show(values: Readonly<Record<string, string>>): void {
    for (const field of this.#fields.values()) {
      const { input, parameter } = field;
      if (parameter.secret || input === document.activeElement) continue;
      const value = values[parameter.name] ?? '';
      if (input.value === value) continue;
      input.value = value;
      judge(field, false);
    }
  }
}

interface Field {
  readonly parameter: Parameter;
  readonly input: HTMLInputElement;
  readonly problem: HTMLElement;
}

const isFit = ({ parameter, input }: Field): boolean => valueProblem(parameter, input.value) === undefined;

/** While somebody types, a mistake that was shown may go, and none comes. */
function judge(field: Field, isTyping: boolean): void {
  const problem = field.input.value === '' ? undefined : valueProblem(field.parameter, field.input.value);
  if (isTyping && problem !== undefined) return;
  field.input.ariaInvalid = String(problem !== undefined);
  say(field.problem, problem ?? '');
}
