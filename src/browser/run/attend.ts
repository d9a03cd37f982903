import { part } from './find-part.ts';
import { otherRuns } from './other-runs.ts';
import type { RunKeeper } from './run-keeper.ts';
import type { RunPage } from './run-page.ts';
import type { PageRunbook } from './runbook-data.ts';

/** Sees to what happens around the page: runs that wait, links that carry one, a tab that slept or is closed. */
export async function attend(
  root: HTMLElement,
  runbook: PageRunbook,
  page: RunPage,
  keeper: RunKeeper,
  signal: AbortSignal,
): Promise<void> {
  const offer = async () => {
    if (!location.hash.startsWith('#run=')) return;
    try {
      const { offerLink } = await import('./link-offer.ts');
      offerLink(root, runbook, page);
    } catch {
      const place = part(root, '[data-linked]');
      place.hidden = false;
      place.textContent =
        'The link carries a run, and the network was gone before it was read. Reload the page.';
    }
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
  void offer();
  const waiting = (await keeper.runs()).filter(({ head }) => head.runbook.id === runbook.id);
  part(root, '[data-others]').replaceChildren(...otherRuns(runbook, waiting));
}
