/** Puts a button beside each outcome of a step; they are given back by the number of their outcome. */
export function outcomeButtons(
  body: HTMLElement,
  choose: (outcome: number) => void,
  signal: AbortSignal,
): ReadonlyMap<number, HTMLButtonElement> {
  const buttons = new Map<number, HTMLButtonElement>();
  for (const item of body.querySelectorAll<HTMLElement>('[data-outcome]')) {
    const outcome = Number(item.dataset.outcome);
    const when = item.querySelector('[data-when]')?.textContent.trim() ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'I see this';
    button.ariaLabel = `I see this: ${when}`;
    button.dataset.when = when;
    button.addEventListener('click', () => choose(outcome), { signal });
    item.append(button);
    buttons.set(outcome, button);
  }
  return buttons;
}
