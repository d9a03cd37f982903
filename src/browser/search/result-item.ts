import { doingLabel } from '../../core/search/doing-label.ts';
import type { Found } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import { make } from './make.ts';

/** One result as a list item: what it is, what to do, and why it was found. */
export function resultItem(shown: Shown, found: Found, base: string): HTMLLIElement {
  const link = make(
    'a',
    '',
    make('span', 'result-title', shown.title),
    ' ',
    make('span', 'quiet', factsOf(shown)),
    ' ',
    make('span', 'result-doing', doingLabel(shown.doingKind) + shown.doing),
    ' ',
    make('span', 'result-why quiet', whyOf(found)),
  );
  link.href = base + shown.path;
  link.dataset.result = shown.sort;
  return make('li', '', link);
}

/** A result that is probably something else, as a plain link. */
export function nearestItem(shown: Shown, base: string): HTMLLIElement {
  const link = make('a', '', shown.title);
  link.href = base + shown.path;
  return make('li', '', link, ' ', make('span', 'quiet', factsOf(shown)));
}

const factsOf = ({ sort, status, severity }: Shown): string =>
  [sort, status, severity].filter((fact) => fact !== undefined && fact !== 'unknown').join(' · ');

function whyOf({ verdict, matched, line, reason }: Found): string {
  const by = `Found by: ${matched.length === 0 ? 'the filters' : matched.slice(0, 8).join(', ')}`;
  if (verdict === 'known' || (verdict === 'likely' && line !== undefined)) return `${reason} ${by}`;
  return by;
}
