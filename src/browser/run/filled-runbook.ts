import type { Happening } from '../../core/runbook/event.ts';
import { CommandViews } from './command-views.ts';
import { openValues, type Values } from './open-values.ts';
import type { PageRunbook } from './runbook-data.ts';
import { StepProbes } from './step-probes.ts';
import type { StepView } from './step-view.ts';
import { ValueTexts } from './value-texts.ts';

/** The steps of a runbook with the values in them, in commands, in words and in the addresses of probes. */
export class FilledRunbook {
  readonly #runbook: PageRunbook;
  readonly #commands: CommandViews;
  readonly #texts: ValueTexts;
  readonly #probes: StepProbes;

  constructor(
    runbook: PageRunbook,
    steps: ReadonlyMap<string, StepView>,
    add: (happening: Happening) => void,
    signal: AbortSignal,
  ) {
    this.#runbook = runbook;
    this.#commands = new CommandViews(runbook, steps, signal);
    this.#probes = new StepProbes(runbook, steps, add, signal);
    this.#texts = new ValueTexts([...steps.values()].map(({ item }) => item));
  }

  show(values: Values): void {
    this.#commands.show(values);
    this.#probes.show(values);
    this.#texts.show(openValues(this.#runbook.parameters, values));
  }
}
