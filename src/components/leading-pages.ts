import type { Backlink, Ref, Target } from '../core/target.ts';

/** A page that leads here, with all the ways in which it does, each said once. */
export interface LeadingPage {
  readonly from: Target;
  readonly ways: readonly string[];
}

/** One row for each page, in the order in which they first come. */
export function leadingPages(backlinks: readonly Backlink[]): LeadingPage[] {
  const pages = new Map<string, { from: Target; ways: Set<string> }>();
  for (const { from, as } of backlinks) {
    const page = pages.get(keyOf(from)) ?? { from, ways: new Set() };
    pages.set(keyOf(from), page);
    page.ways.add(as);
  }
  return [...pages.values()].map(({ from, ways }) => ({ from, ways: [...ways] }));
}

/** The ways in which one page leads here; none where it does not. */
export const waysFrom = (backlinks: readonly Backlink[], page: Ref): readonly string[] =>
  leadingPages(backlinks.filter(({ from }) => keyOf(from) === keyOf(page)))[0]?.ways ?? [];

/** The backlinks that do not come from one of these pages. */
export function exceptFrom(backlinks: readonly Backlink[], pages: readonly Ref[]): Backlink[] {
  const left = new Set(pages.map(keyOf));
  return backlinks.filter(({ from }) => !left.has(keyOf(from)));
}

const keyOf = ({ kind, id }: Ref): string => `${kind} ${id}`;
