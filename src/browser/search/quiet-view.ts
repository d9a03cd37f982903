import { type SearchParts, showPanel } from './search-parts.ts';
import { troubleOf } from './trouble.ts';

/** The box as it is before anything was asked. */
export function showIdle(box: HTMLElement, parts: SearchParts): void {
  empty(box, parts);
  parts.said.textContent = '';
  showPanel(box);
  box.dataset.state = 'idle';
}

/** What went wrong, with the lists as the way on. */
export function showTrouble(box: HTMLElement, parts: SearchParts, error: unknown): void {
  empty(box, parts);
  const { title, remedy } = troubleOf(error, {
    isOnline: navigator.onLine,
    canUnpack: typeof DecompressionStream === 'function',
  });
  parts.said.textContent = 'Search is not available.';
  parts.trouble.textContent = `${title} ${remedy}`;
  parts.reason.textContent = error instanceof Error ? error.message : String(error);
  showPanel(box, 'failed');
  box.dataset.state = 'done';
}

function empty(box: HTMLElement, parts: SearchParts): void {
  delete box.dataset.verdict;
  parts.results.replaceChildren();
  for (const part of [
    parts.tree,
    parts.spelling,
    parts.plan,
    parts.read,
    parts.narrow,
    parts.more,
    parts.others,
  ])
    part.hidden = true;
}
