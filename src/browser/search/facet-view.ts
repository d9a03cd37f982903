import type { Filter } from '../../core/search/filters.ts';
import { countsOf, type Row, type Selection } from '../facet-match.ts';
import { make, makeToggle } from './make.ts';

/** What results can be narrowed by, in the order in which it is offered. */
export const NARROWING = ['kind', 'status', 'severity', 'service', 'cause', 'tag'] as const;

const NAMES: Readonly<Record<string, string>> = {
  kind: 'Kind',
  status: 'Status',
  severity: 'Severity',
  service: 'Service',
  cause: 'Cause',
  tag: 'Tag',
};
const VALUES_AT_MOST = 12;

/**
 * For each facet its values with how many of the results have them, as toggles. A filter that was typed is
 * pressed; its button takes it back.
 */
export function facetView(rows: readonly Row[], chosen: Selection, typed: readonly Filter[]): HTMLElement[] {
  return NARROWING.flatMap((facet) => {
    const meant = typed.filter((filter) => filter.facet === facet);
    const counts = countsOf(rows, chosen, facet);
    for (const value of chosen[facet] ?? [])
      if (!counts.has(value)) (counts as Map<string, number>).set(value, 0);
    const values = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, VALUES_AT_MOST);
    if (values.length === 0) return [];
    const toggles = values.map(([value, count]) => {
      const written = meant.find((filter) => filter.values.includes(value.toLowerCase()))?.written;
      const isPressed = written !== undefined || (chosen[facet]?.includes(value) ?? false);
      const does: Readonly<Record<string, string>> =
        written === undefined ? { facet, value } : { filter: written, facet, value };
      return makeToggle(`${value} ${count}`, isPressed, does);
    });
    const group = make('div', 'chips', make('span', 'quiet', NAMES[facet] ?? facet), ...toggles);
    group.role = 'group';
    group.ariaLabel = NAMES[facet] ?? facet;
    return [group];
  });
}
