import { outcomeSeen } from '../../core/probe/branch.ts';
import { classOf } from '../../core/probe/seen.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import type { Happening } from '../../core/runbook/event.ts';
import type { Fill } from '../../core/runbook/fill.ts';
import { fillKnown } from '../../core/runbook/known-slots.ts';
import type { Values } from './open-values.ts';
import type { PageRunbook } from './runbook-data.ts';
import type { StepView } from './step-view.ts';

/** The probes of steps: they get their addresses from the values, and what they see is recorded and suggested. */
export class StepProbes {
  readonly #runbook: PageRunbook;
  readonly #fill: Fill;
  readonly #panels: ReadonlyArray<{ readonly panel: Element; readonly url: string }>;

  constructor(
    runbook: PageRunbook,
    steps: ReadonlyMap<string, StepView>,
    add: (happening: Happening) => void,
    signal: AbortSignal,
  ) {
    this.#runbook = runbook;
    this.#fill = fillKnown(runbook.slots);
    this.#panels = runbook.steps.flatMap(({ id, probe, outcomes }) => {
      const step = steps.get(id);
      const panel = step?.item.querySelector('probe-panel');
      if (!step || !panel || !probe) return [];
      const onProbed = (event: Event): void => {
        const { detail } = event as CustomEvent<Verdict>;
        const seen = outcomeSeen(outcomes, detail);
        add({ kind: 'probed', step: id, class: classOf(detail), evidence: detail.evidence });
        step.suggest(seen === undefined ? [] : [seen]);
      };
      panel.addEventListener('probed', onProbed, { signal });
      return [{ panel, url: probe.url }];
    });
    // Without a network the page goes on saying how to look in the terminal.
    if (this.#panels.length > 0) import('../probe/probe-panel.ts').catch(() => undefined);
  }

  /** Addresses with these values; a place whose value is missing or not safe there stays as it is, and is asked for. */
  show(values: Values): void {
    for (const { panel, url } of this.#panels) {
      const { text } = this.#fill({ run: url, shell: 'url' }, this.#runbook.parameters, values);
      if (panel.getAttribute('url') !== text) panel.setAttribute('url', text);
    }
  }
}
