/** The places of a search box, all in the page before its script runs. */
export interface SearchParts {
  readonly area: HTMLTextAreaElement;
  readonly said: HTMLElement;
  readonly spelling: HTMLElement;
  readonly plan: HTMLDetailsElement;
  readonly read: HTMLDetailsElement;
  readonly narrow: HTMLDetailsElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly others: HTMLElement;
  readonly recent: HTMLElement;
  readonly nearest: HTMLElement;
  readonly tree: HTMLElement;
  readonly kept: HTMLElement;
  readonly wanted: HTMLInputElement;
  readonly reason: HTMLElement;
  readonly trouble: HTMLElement;
  readonly emptyFilters: HTMLElement;
}

export function searchParts(box: HTMLElement): SearchParts {
  const part = <Part extends HTMLElement>(selector: string, type: new () => Part): Part => {
    const found = box.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`search-box needs ${selector} inside it`);
    return found;
  };
  return {
    area: part('textarea', HTMLTextAreaElement),
    said: part('[data-said]', HTMLElement),
    spelling: part('[data-spelling-said]', HTMLElement),
    plan: part('[data-plan]', HTMLDetailsElement),
    read: part('[data-read]', HTMLDetailsElement),
    narrow: part('[data-narrow]', HTMLDetailsElement),
    results: part('[data-results]', HTMLElement),
    more: part('[data-more]', HTMLButtonElement),
    others: part('[data-others-said]', HTMLElement),
    recent: part('[data-recent]', HTMLElement),
    tree: part('[data-tree]', HTMLElement),
    nearest: part('[data-nearest]', HTMLElement),
    kept: part('[data-kept]', HTMLElement),
    wanted: part('[data-wanted]', HTMLInputElement),
    reason: part('[data-reason]', HTMLElement),
    trouble: part('[data-trouble]', HTMLElement),
    emptyFilters: part('[data-empty-filters]', HTMLElement),
  };
}

/** Shows one of the panels, or none. */
export function showPanel(box: HTMLElement, name?: 'unknown' | 'failed' | 'none'): void {
  for (const panel of box.querySelectorAll<HTMLElement>('[data-panel]')) {
    panel.hidden = panel.dataset.panel !== name;
  }
}

/** Fills what can be folded, and hides it where there is nothing to fill it with. */
export function fillDetails(details: HTMLDetailsElement, summary: string, isEmpty: boolean): HTMLElement {
  details.hidden = isEmpty;
  const line = details.querySelector('summary');
  if (line !== null) line.textContent = summary;
  const body = details.querySelector<HTMLElement>('[data-body]');
  if (body === null) throw new Error('What is folded in a search box needs [data-body] inside it');
  return body;
}
