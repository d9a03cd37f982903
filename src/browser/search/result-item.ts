import { doingLabel } from '../../core/search/doing-label.ts';
import type { Shown } from '../../core/search/shown.ts';

/** One result as a list item. Everything is set as text, so nothing that a write-up or a paste holds can run. */
export function resultItem(shown: Shown, matched: readonly string[], base: string): HTMLLIElement {
  const title = span('result-title', shown.title);
  const facts = span('quiet', [shown.sort, shown.status, shown.severity].filter(isSaid).join(' · '));
  const doing = span('result-doing', doingLabel(shown.doingKind) + shown.doing);
  const why = span('result-why quiet', `Found by: ${matched.slice(0, 8).join(', ')}`);

  const link = document.createElement('a');
  link.href = base + shown.path;
  link.dataset.result = shown.sort;
  link.append(title, ' ', facts, ' ', doing, ' ', why);

  const item = document.createElement('li');
  item.append(link);
  return item;
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== 'unknown';

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
