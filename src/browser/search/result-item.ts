import { doingLabel } from '../../core/search/doing-label.ts';
import type { Found } from '../../core/search/search.ts';
import type { Shown } from '../../core/search/shown.ts';
import { make } from './make.ts';
import type { MarkOf } from './marks.ts';
import type { Source } from './sources.ts';

/** One result as a list item: what it is, what to do, and why it was found. */
export function resultItem(shown: Shown, found: Found, source: Source, markOf: MarkOf): HTMLLIElement {
  const link = make(
    'a',
    '',
    make('span', 'result-title', shown.title),
    ' ',
    ...siteView(source),
    factsView(shown, markOf),
    ' ',
    make('span', 'result-doing', doingLabel(shown.doingKind) + shown.doing),
    ' ',
    make('span', 'result-why quiet', whyOf(found)),
  );
  lead(link, shown, source);
  link.dataset.result = shown.sort;
  return make('li', '', link);
}

/** A result that is probably something else, as a plain link. */
export function nearestItem(shown: Shown, source: Source, markOf: MarkOf): HTMLLIElement {
  const link = make('a', '', shown.title);
  lead(link, shown, source);
  return make('li', '', link, ' ', ...siteView(source), factsView(shown, markOf));
}

function lead(link: HTMLAnchorElement, { path }: Shown, { base, site }: Source): void {
  link.href = base + path;
  if (site === undefined) return;
  link.dataset.site = site;
  // What was typed may stand in this page's address.
  link.rel = 'noreferrer';
}

/** Which site a result is from, where it is not this one, and which others have the same. */
function siteView({ site, also }: Source): Array<Node | string> {
  const said = [
    ...(site === undefined ? [] : [`On ${site}`]),
    ...(also.length === 0 ? [] : [`${site === undefined ? 'Also' : 'also'} on ${also.join(', ')}`]),
  ].join(', ');
  return said === '' ? [] : [make('span', 'result-site', said), ' '];
}

/** What it is, with the marks of its status and severity; a word that another site made up stays a word. */
function factsView({ sort, status, severity }: Shown, markOf: MarkOf): HTMLElement {
  const marks = [status, severity]
    .filter((value) => value !== undefined)
    .filter((value) => value !== 'unknown')
    .flatMap((value) => [' ', markOf(value) ?? value]);
  return make('span', 'quiet result-facts', sort, ...marks);
}

function whyOf({ verdict, matched, line, reason }: Found): string {
  const by = `Found by: ${matched.length === 0 ? 'the filters' : matched.slice(0, 8).join(', ')}`;
  if (verdict === 'known' || (verdict === 'likely' && line !== undefined)) return `${reason} ${by}`;
  return by;
}
