import { stepHash } from '../../core/runbook/step-hash.ts';
import type { Step } from '../../schema/runbook.ts';
import type { GivenMark } from './given-answers.ts';
import type { OpenRun } from './open-run.ts';

/** Writes down what became of a step. Empty texts are left out. */
export function mark(
  open: OpenRun,
  step: Step,
  { as, outcome, seen, note }: GivenMark & { readonly seen?: string; readonly note?: string },
): Promise<void> {
  return open.tell({
    kind: 'marked',
    step: step.id,
    as,
    hash: stepHash(step),
    ...(outcome === undefined ? {} : { outcome }),
    ...(seen ? { seen } : {}),
    ...(note ? { note } : {}),
  });
}

/** Takes a value; that of a secret parameter stays out of the record. */
export async function takeValue(open: OpenRun, name: string, value: string): Promise<void> {
  const parameter = open.runbook.data.parameters.find((one) => one.name === name);
  if (parameter?.secret) open.hush(name, value);
  else if (lastEntered(open, name) !== value) await open.tell({ kind: 'valued', name, value });
}

/** What was entered last; a default that nobody has agreed to is no such value. */
function lastEntered(open: OpenRun, name: string): string {
  const last = open.record().events.findLast((event) => event.kind === 'valued' && event.name === name);
  return last?.kind === 'valued' ? last.value : '';
}
