import { part } from './find-part.ts';
import type { Trouble } from './store/trouble.ts';

/** Says that runs are not kept, what that means and what can be done; each kind of trouble has its words in the page. */
export function showTrouble(root: HTMLElement, trouble: Trouble | undefined): void {
  const place = part(root, '[data-trouble]');
  place.hidden = trouble === undefined;
  for (const words of place.querySelectorAll<HTMLElement>('[data-of]')) {
    words.hidden = words.dataset.of !== trouble;
  }
}
