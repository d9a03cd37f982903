import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import { CommandViews } from './command-views.ts';
import { openValues, type Values } from './open-values.ts';
import type { StepView } from './step-view.ts';
import { ValueTexts } from './value-texts.ts';

/** The steps of a runbook with the values in them, in commands and in words. */
export class FilledRunbook {
  readonly #runbook: RunnableRunbook;
  readonly #commands: CommandViews;
  readonly #texts: ValueTexts;

  constructor(runbook: RunnableRunbook, steps: ReadonlyMap<string, StepView>, signal: AbortSignal) {
    this.#runbook = runbook;
    this.#commands = new CommandViews(runbook, steps, signal);
    this.#texts = new ValueTexts([...steps.values()].map(({ item }) => item));
  }

  show(values: Values): void {
    this.#commands.show(values);
    this.#texts.show(openValues(this.#runbook.parameters, values));
  }
}
