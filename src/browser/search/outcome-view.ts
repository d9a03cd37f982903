import { emptyFilterSaid } from '../../core/search/empty-filter.ts';
import { readBack } from '../../core/search/read-back.ts';
import { facetView } from './facet-view.ts';
import { knownView } from './known-view.ts';
import { replaceIn } from './make.ts';
import { marksOf } from './marks.ts';
import type { Outcome } from './outcome.ts';
import { planSummary, planView, spellingView } from './plan-view.ts';
import { readSummary, readView } from './read-view.ts';
import { nearestItem, resultItem } from './result-item.ts';
import { fillDetails, type SearchParts, showPanel } from './search-parts.ts';
import { sources } from './sources.ts';
import { treeOfferView } from './tree-offer.ts';

const NEAREST_AT_MOST = 5;

/** Shows an answer in the places of a search box. */
export function showOutcome(box: HTMLElement, parts: SearchParts, outcome: Outcome): void {
  const { searched, asked, verdict } = outcome;
  const { plan, found, emptyFilters } = searched.answer;
  showAsked(parts, outcome);
  const hasChosen = Object.keys(asked.chosen).length > 0;
  const facets = facetView(outcome.rows, asked.chosen, plan.filters);
  const narrow = fillDetails(
    parts.narrow,
    narrowSummary(outcome),
    (found.length < 2 || verdict === 'unknown') && !hasChosen && plan.filters.length === 0,
  );
  replaceIn(narrow, facets);
  parts.tree.hidden = outcome.tree === undefined;
  parts.tree.replaceChildren(
    ...(outcome.tree === undefined ? [] : treeOfferView(outcome.tree, box.dataset.base ?? '/')),
  );
  // Filters that let nothing through say nothing about what is known.
  const isNarrowedAway = outcome.left === 0 && (found.length > 0 || plan.filters.length > 0);
  parts.emptyFilters.textContent = emptyFilters.map(emptyFilterSaid).join(' ');
  showResults(box, parts, outcome);
  parts.said.textContent = sentence(outcome);
  box.dataset.verdict = verdict;
  showPanel(box, isNarrowedAway ? 'none' : verdict === 'unknown' ? 'unknown' : undefined);
  box.dataset.state = 'done';
}

function showAsked(parts: SearchParts, { text, asked, searched, shown, verdict }: Outcome): void {
  const { plan } = searched.answer;
  const planned = planView(plan, asked);
  replaceIn(fillDetails(parts.plan, planSummary(plan), planned.length === 0), planned);
  const spelling = spellingView(plan, asked);
  parts.spelling.hidden = spelling.length === 0;
  replaceIn(parts.spelling, spelling);
  const rows = readBack(text, searched.answer);
  // On a small screen a known fix comes first: its answer says which line it was. What a reader opened stays open.
  if (parts.read.hidden) parts.read.open = verdict !== 'known' || matchMedia('(min-width: 40rem)').matches;
  replaceIn(fillDetails(parts.read, readSummary(rows), rows.length === 0), readView(rows, shown));
}

function showResults(box: HTMLElement, parts: SearchParts, outcome: Outcome): void {
  const { visible, shown, verdict, known, left } = outcome;
  const sourceOf = sources(box, outcome.searched.others);
  const markOf = marksOf(box);
  const isUnknown = verdict === 'unknown';
  const items = isUnknown
    ? []
    : visible.flatMap((found, place) => {
        const what = shown.get(found.record);
        if (what === undefined) return [];
        const item = resultItem(what, found, sourceOf(found.record), markOf);
        if (place === 0 && known !== undefined) item.append(knownView(found, known));
        return [item];
      });
  parts.results.replaceChildren(...items);
  const more = left - visible.length;
  parts.more.hidden = isUnknown || more <= 0;
  parts.more.textContent = `Show more (${more})`;
  const nearest = isUnknown ? visible.slice(0, NEAREST_AT_MOST) : [];
  const list = parts.nearest.querySelector('ul');
  parts.nearest.hidden = nearest.length === 0;
  list?.replaceChildren(
    ...nearest.flatMap(({ record }) => {
      const what = shown.get(record);
      return what === undefined ? [] : [nearestItem(what, sourceOf(record), markOf)];
    }),
  );
}

/** How many results are left, and what they are narrowed to. */
function narrowSummary({ searched, asked, left }: Outcome): string {
  const { found, plan } = searched.answer;
  const chosen = Object.values(asked.chosen).flat();
  const typed = plan.filters.map(({ written }) => written.trim());
  const all = [...typed, ...chosen].join(', ');
  if (chosen.length > 0) return `Narrowed to ${left} of ${found.length}: ${all}`;
  return `Narrow the ${found.length} down${all === '' ? '' : ` (now: ${all})`}`;
}

function sentence({ verdict, visible, searched }: Outcome): string {
  const { leftOut } = searched.answer.plan;
  const middle =
    leftOut > 0
      ? ` Not read: ${leftOut.toLocaleString('en')} characters of its middle, mostly lines like others.`
      : '';
  if (visible.length === 0) return `Nothing found.${middle}`;
  if (verdict === 'unknown') return `Nothing is known about this.${middle}`;
  const count = visible.length === 1 ? '1 result.' : `${visible.length} results, best first.`;
  return `${verdict === 'known' ? 'This is a known error. ' : ''}${count}${middle}`;
}
