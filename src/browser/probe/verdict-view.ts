import { branchOf } from '../../core/probe/branch.ts';
import { wordsFor } from '../../core/probe/class-words.ts';
import type { KnownPlaces } from '../../core/probe/known-places.ts';
import { meaningsOf } from '../../core/probe/meaning.ts';
import { reportText } from '../../core/probe/report.ts';
import { classOf } from '../../core/probe/seen.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import { make, makeButton } from '../search/make.ts';

/** The result first; then where to go on, why, what a page cannot tell, and a report to copy. */
export function verdictView(verdict: Verdict, known: KnownPlaces): HTMLElement[] {
  const { name, meaning } = wordsFor(verdict);
  const isHealthy = verdict.class === 'healthy';
  const result = make(
    'div',
    `probe-result ${isHealthy ? 'good' : 'bad'}`,
    make('p', 'probe-name', isHealthy ? '✓ ' : '✕ ', make('b', '', name), ` ${numberOf(verdict)}`),
    make('p', '', meaning),
  );
  result.dataset.class = classOf(verdict);
  return [
    result,
    ...listed('Where to go on', places(verdict, known)),
    ...listed('Why', conclusions(verdict)),
    ...listed('What a page cannot tell', verdict.unsure),
    report(verdict),
  ];
}

/** A result, or an obstacle, is told with the number that people look for. */
function numberOf({ code, status, reason }: Verdict): string {
  if (code !== undefined) return `code ${code}${reason === undefined ? '' : `: ${reason}`}`;
  return status === undefined ? '' : `status ${status}`;
}

/** The events are in the time line; what follows from them is not. */
const conclusions = ({ evidence }: Verdict): string[] =>
  evidence.filter((line) => !/^[\d.]+ (?:ms|s|min)\b/u.test(line));

function places(verdict: Verdict, { trees, families, codes }: KnownPlaces): HTMLElement[] {
  const codePages = meaningsOf(verdict, families).flatMap(({ id, name, family }) => {
    const href = codes[id];
    return href === undefined ? [] : [line('Code', `${id.split('/')[1]} ${name}`, href, family)];
  });
  const branches = trees.flatMap(({ nodes, places: leading, title }) => {
    const branch = branchOf({ nodes }, verdict);
    const place = branch && leading[`${branch.node}/${branch.answer.id}`];
    return place === undefined
      ? []
      : [line(place.kind, place.title, place.href, `${title}: ${branch?.answer.text}`)];
  });
  const seen = new Set<string>();
  return [...codePages, ...branches].filter(({ dataset: { to = '' } }) => !seen.has(to) && seen.add(to));
}

function line(kind: string, title: string, href: string, note: string): HTMLElement {
  const link = make('a', '', title);
  link.href = href;
  const item = make('span', '', `${kind}: `, link, ' ', make('span', 'quiet', note));
  item.dataset.to = href;
  return item;
}

function listed(title: string, items: ReadonlyArray<HTMLElement | string>): HTMLElement[] {
  if (items.length === 0) return [];
  return [
    make('p', 'probe-heading', make('b', '', title)),
    make('ul', '', ...items.map((item) => make('li', '', item))),
  ];
}

function report(verdict: Verdict): HTMLElement {
  const text = reportText(verdict);
  const copy = makeButton('Copy the report', {});
  const said = make('span', 'quiet');
  said.role = 'status';
  const shown = make('pre', '', make('code', '', text));
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(shown);
      said.textContent = 'Marked: copy it with the keys';
    }
  });
  return make(
    'details',
    'probe-report',
    make('summary', '', 'Report to copy; the values of the query and passwords are masked'),
    make('p', '', copy, ' ', said),
    shown,
  );
}
