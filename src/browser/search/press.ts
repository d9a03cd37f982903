import type { Plan } from '../../core/search/plan.ts';
import { toggled } from '../facet-match.ts';
import { type Asked, flipped } from './asked.ts';
import { NARROWING } from './facet-view.ts';

/** What a press of a button of the plan or the facets changes; undefined for any other button. */
export function changeAsked(
  asked: Asked,
  plan: Plan,
  { word, filter, spelling, facet, value, clear }: DOMStringMap,
): Asked | undefined {
  if (clear !== undefined) return { ...asked, chosen: {}, unmeant: [...asked.unmeant, ...plan.filters] };
  if (word !== undefined) {
    const planned = [...plan.ask, ...asked.without].find((one) => one.word === word);
    if (planned === undefined) return undefined;
    return { ...asked, without: flipped(asked.without, planned, (a, b) => a.word === b.word) };
  }
  if (filter !== undefined) {
    const meant = [...plan.filters, ...asked.unmeant].find(({ written }) => written === filter);
    if (meant === undefined) return undefined;
    return { ...asked, unmeant: flipped(asked.unmeant, meant, (a, b) => a.written === b.written) };
  }
  if (spelling !== undefined) return { ...asked, asWritten: flipped(asked.asWritten, spelling) };
  if (facet === undefined || value === undefined) return undefined;
  return { ...asked, chosen: toggled(asked.chosen, facet, value, NARROWING) };
}

/** Whether a change narrows only what was found already: no word and no filter is asked otherwise. */
export const needsNoSearch = (asked: Asked, before: Asked): boolean =>
  asked.chosen !== before.chosen &&
  asked.without === before.without &&
  asked.asWritten === before.asWritten &&
  asked.unmeant.length === before.unmeant.length;
