import type { RunnableRunbook } from '../../core/runbook/begin.ts';
import type { RunState } from '../../core/runbook/state.ts';

/** A line that says where the run goes on, with a link there. */
export function nextPlace(root: HTMLElement, runbook: RunnableRunbook, state: RunState): HTMLElement {
  if (state.ended) return line('This run has ended: ', linkTo('#record', 'its record'));
  const at = runbook.steps.findIndex(({ id }) => id === state.next);
  const step = runbook.steps[at];
  if (step) {
    const item = root.querySelector(`[data-step="${step.id}"]`);
    const title = item?.querySelector('h3')?.textContent.replace(/\s+/gu, ' ').trim() ?? step.title;
    return line('Next: ', linkTo(`#${item?.id ?? ''}`, title));
  }
  const led = ledTo(root, runbook, state);
  return led
    ? line('This leads on ', led)
    : line('All steps are done. ', linkTo('#record', 'Say how it ended'));
}

/** The link of the outcome that was seen, as it stands beside it. */
function ledTo(root: HTMLElement, runbook: RunnableRunbook, { led, steps }: RunState): Node | undefined {
  if (led === undefined || led.end) return undefined;
  const wanted = JSON.stringify(led);
  for (const { id, outcome } of steps) {
    const to = runbook.steps.find((step) => step.id === id)?.outcomes[outcome ?? -1]?.to;
    if (JSON.stringify(to) !== wanted) continue;
    const shown = root.querySelector(`[data-step="${id}"] [data-outcome="${outcome}"] .to`);
    if (shown) return shown.cloneNode(true);
  }
  return undefined;
}

function line(said: string, place: Node): HTMLElement {
  const element = document.createElement('span');
  element.append(said, place);
  return element;
}

function linkTo(address: string, said: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = said;
  return link;
}
