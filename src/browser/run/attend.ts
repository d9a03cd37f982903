import type { DraftedRunbook } from '../../core/runbook/export/draft.ts';
import { part } from './find-part.ts';
import { offerLink } from './link-offer.ts';
import { otherRuns } from './other-runs.ts';
import type { RunKeeper } from './run-keeper.ts';
import type { RunPage } from './run-page.ts';

/** Sees to what happens around the page: runs that wait, links that carry one, a tab that slept or is closed. */
export async function attend(
  root: HTMLElement,
  runbook: DraftedRunbook,
  page: RunPage,
  keeper: RunKeeper,
  signal: AbortSignal,
): Promise<void> {
  const offer = () => {
    if (location.hash.startsWith('#run=')) offerLink(root, runbook, page);
  };
  const catchUp = async () => {
    const { session } = page;
    const kept = document.hidden || !session ? undefined : await keeper.run(session.record.id);
    if (kept) page.hear(kept.head.id, kept.events);
  };
  addEventListener('hashchange', offer, { signal });
  // A tab that slept has missed what the others told.
  document.addEventListener('visibilitychange', catchUp, { signal });
  addEventListener('beforeunload', (event) => (page.session?.unkept ?? 0) > 0 && event.preventDefault(), {
    signal,
  });
  offer();
  const waiting = (await keeper.runs()).filter(({ head }) => head.runbook.id === runbook.id);
  part(root, '[data-others]').replaceChildren(...otherRuns(runbook, waiting));
}
