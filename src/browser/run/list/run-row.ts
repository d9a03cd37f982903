import { ENDING_WORDS } from '../../../core/runbook/export/words.ts';
import { run } from '../../../core/runbook/run.ts';
import { make, makeButton } from '../../search/make.ts';
import { clockText } from '../duration.ts';
import type { KeptRun } from '../store/kept-run.ts';
import { type RunbooksAtHand, rememberedRunbook } from './runbooks-at-hand.ts';

/** A run as a row of the list: what it is, how far it is, and what can be done with it. */
export async function runRow(kept: KeptRun, runbooks: RunbooksAtHand, isHere: boolean): Promise<HTMLElement> {
  const { head, events } = kept;
  const runbook = isHere ? await runbooks.get(head.runbook.id) : undefined;
  const state = run(runbook ?? rememberedRunbook(head), events, head.runbook.steps);
  const name = make('h2', 'name', state.name);
  const title = state.name === head.runbook.title ? '' : `${head.runbook.title}. `;
  const where = state.ended
    ? `Ended: ${ENDING_WORDS[state.ended.as]}`
    : `${state.done} of ${state.total} done`;
  const begun = state.begunAt === undefined ? '' : `, begun ${new Date(state.begunAt).toLocaleString()}`;
  const row = make('li', '', name, make('p', '', `${title}${where}${begun}, ${clockText(state.elapsed)}`));
  row.dataset.run = head.id;
  if (!runbook) row.append(make('p', 'quiet', missingText(isHere)));
  const resume = make('a', '', state.ended ? 'Open' : 'Resume');
  resume.href = `${runbooks.pageOf(head.runbook.id)}?run=${encodeURIComponent(head.id)}`;
  resume.ariaLabel = `${resume.textContent}: ${state.name}`;
  const buttons = [
    button('Rename', 'rename', state.name),
    button('Save as JSON', 'save', state.name),
    button('Delete', 'delete', state.name),
  ];
  row.append(make('div', 'buttons', ...(isHere ? [resume] : []), ...buttons));
  return row;
}

/** A run that was deleted, with the way back. */
export function deletedRow({ head, events }: KeptRun): HTMLElement {
  const { name } = run(rememberedRunbook(head), events);
  const row = make('li', '', `“${name}” was deleted. `);
  row.dataset.run = head.id;
  row.append(
    make(
      'div',
      'buttons',
      button('Take it back', 'restore', name),
      button('Delete for good', 'forget', name),
    ),
  );
  return row;
}

export function button(said: string, act: string, about: string): HTMLButtonElement {
  const made = makeButton(said, { act });
  made.ariaLabel = `${said}: ${about}`;
  return made;
}

const missingText = (isHere: boolean): string =>
  isHere
    ? 'Its runbook could not be loaded just now, so progress is counted from the run alone.'
    : 'This site no longer has its runbook. The run can be saved.';
