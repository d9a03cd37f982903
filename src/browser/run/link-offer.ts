import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import { readLink } from '../../core/runbook/export/link.ts';
import { run } from '../../core/runbook/run.ts';
import { make, makeButton } from '../search/make.ts';
import { part } from './find-part.ts';
import type { RunPage } from './run-page.ts';

/** Offers to go on with the run that the address carries. Nothing of it is kept before that is wanted. */
export function offerLink(root: HTMLElement, runbook: RunnableRunbook, page: RunPage): void {
  const place = part(root, '[data-linked]');
  const linked = readLink(location.hash, runbook);
  const leave = makeButton('Leave it', {});
  leave.addEventListener('click', () => {
    place.hidden = true;
    history.replaceState(null, '', location.pathname + location.search);
  });
  place.hidden = false;
  if (linked === undefined || linked.runbookId !== runbook.id) {
    place.replaceChildren(
      linked === undefined
        ? 'The link to this page carries a run that cannot be read: it was cut short or changed. Ask for it again. '
        : `The link to this page carries a run of another runbook, ${linked.runbookId}. Open it there. `,
      leave,
    );
    return;
  }
  const { events, unread } = linked;
  const { done, total } = run(runbook, events);
  const take = makeButton('Take it up as a run of yours', {});
  take.addEventListener('click', () => {
    place.hidden = true;
    page.adopt(events);
  });
  const lost = unread.length > 0 ? ` ${unread.length} marks in it cannot be read.` : '';
  place.replaceChildren(
    make('span', '', `The link carries a run: ${done} of ${total} done, without values and notes.${lost} `),
    take,
    ' ',
    leave,
  );
}
