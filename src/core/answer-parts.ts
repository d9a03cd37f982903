import type { Fix, Mitigation } from '../schema/action.ts';
import type { Incident } from '../schema/incident.ts';

/** One part of the answer to "what do I do?". */
export type Part = {
  readonly kind: 'fix' | 'mitigation' | 'proposal' | 'steps';
  readonly title: string;
  readonly note?: string;
} & ({ readonly actions: ReadonlyArray<Fix | Mitigation> } | { readonly steps: readonly string[] });

/** What there is to do, the surest first: a fix that was applied, a mitigation, a proposed fix, the next steps. */
export function answerParts({ status, fixes, mitigation, nextSteps }: Incident): Part[] {
  const inOrder = fixes.toSorted((a, b) => a.priority - b.priority);
  const applied = inOrder.filter(({ state }) => state === 'applied');
  const proposed = inOrder.filter(({ state }) => state === 'proposed');
  const parts: Part[] = [];
  if (applied.length > 0) parts.push({ kind: 'fix', title: 'Fix', actions: applied });
  if (mitigation) {
    const note = 'Stops the harm and leaves the cause.';
    parts.push({ kind: 'mitigation', title: 'Mitigation', note, actions: [mitigation] });
  }
  const many = proposed.length > 1;
  if (proposed.length > 0) {
    parts.push({
      kind: 'proposal',
      title: many ? 'Proposed fixes' : 'Proposed fix',
      note: `Not carried out yet${many ? '; in the order in which to try them' : ''}.`,
      actions: proposed,
    });
  }
  if (nextSteps.length > 0) {
    const note = status === 'investigating' && parts.length === 0 ? 'No fix is known yet.' : undefined;
    parts.push({ kind: 'steps', title: 'Next steps', steps: nextSteps, ...(note && { note }) });
  }
  return parts;
}
