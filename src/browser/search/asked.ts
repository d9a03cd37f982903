import type { Filter } from '../../core/search/filters.ts';
import type { PlannedWord } from '../../core/search/plan-words.ts';
import type { SearchOptions } from '../../core/search/search.ts';
import type { Selection } from '../facet-match.ts';

/** What a reader changed about how their text is asked. */
export interface Asked {
  /** Words that are not to be asked for. */
  readonly without: readonly PlannedWord[];
  /** Words whose spelling is kept, as written. */
  readonly asWritten: readonly string[];
  /** Filters that were read in the text and are not meant. */
  readonly unmeant: readonly Filter[];
  /** What the results are narrowed to. */
  readonly chosen: Selection;
}

export const AS_IT_STANDS: Asked = { without: [], asWritten: [], unmeant: [], chosen: {} };

/** A list with the item, or without it where it was there; `same` tells whether two are one. */
export function flipped<Item>(
  list: readonly Item[],
  item: Item,
  same: (a: Item, b: Item) => boolean = Object.is,
): readonly Item[] {
  const others = list.filter((other) => !same(other, item));
  return others.length < list.length ? others : [...list, item];
}

/** More than this is not ranked closely; it is narrowed in the page. */
const FOUND_AT_MOST = 60;

/** What to search for: the text without the filters that are not meant, and the rest of what was changed. */
export function question(
  text: string,
  { without, asWritten, unmeant }: Asked,
  today: string,
): readonly [text: string, options: SearchOptions] {
  const meant = unmeant.reduce((rest, { written }) => rest.replace(written, ' '), text);
  const options = {
    limit: FOUND_AT_MOST,
    filters: true,
    today,
    without: without.map(({ word }) => word),
    asWritten,
  };
  return [meant, options];
}
