import type { RunState, Stray } from '../../core/runbook/state.ts';
import { part, say } from './find-part.ts';

/** What was edited in the runbook since the run began, and what of the run fits it no longer. */
export function showNotices(
  root: HTMLElement,
  state: RunState | undefined,
  titleOf: (step: string) => string,
): void {
  show(part(root, '[data-edited]'), state ? editedText(state, titleOf) : '');
  show(part(root, '[data-strays]'), state ? strayText(state.strays) : '');
}

function show(place: HTMLElement, text: string): void {
  place.hidden = text === '';
  say(place, text);
}

function editedText({ edited, steps }: RunState, titleOf: (step: string) => string): string {
  const { changed, added, removed } = edited;
  if (changed.length + added.length + removed.length === 0) return '';
  const stale = steps.filter((step) => step.changed).map(({ id }) => titleOf(id));
  const titles = (ids: readonly string[]) => ids.map(titleOf).join(', ');
  return [
    'This runbook was edited since the run began.',
    stale.length > 0 && `Edited after you recorded them, so read them again: ${stale.join(', ')}.`,
    changed.length > 0 && `Edited: ${titles(changed)}.`,
    added.length > 0 && `New: ${titles(added)}.`,
    removed.length > 0 && `No longer there: ${removed.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const STRAY_WORDS: Readonly<Record<Stray['reason'], string>> = {
  'unknown-step': 'of steps that the runbook no longer has',
  'unknown-value': 'values that it no longer asks for',
  'unfit-value': 'values that it would not take now',
  'secret-value': 'values that are secret now and are not shown',
  'unknown-outcome': 'outcomes that it no longer has',
  'not-begun': 'from before the beginning',
};

function strayText(strays: readonly Stray[]): string {
  if (strays.length === 0) return '';
  const reasons = [...new Set(strays.map(({ reason }) => STRAY_WORDS[reason]))];
  return `Kept in the record, but without effect, because the runbook was edited: ${reasons.join('; ')}.`;
}
