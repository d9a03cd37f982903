import { nearest } from '../nearest.ts';
import { type Filter, passes } from './filters.ts';
import type { Retriever } from './retriever.ts';

/** A filter that no record passes: a word mistyped, or one that only other sites have. */
export interface EmptyFilter {
  readonly filter: Filter;
  /** A value that records have and that was probably meant, as one writes it in a filter. */
  readonly meant?: string;
}

/** Which of these filters no record passes, whatever else is asked. Looks at every record: ask only if need be. */
export async function emptyFilters(
  filters: readonly Filter[],
  retriever: Pick<Retriever, 'everything' | 'facts'>,
): Promise<EmptyFilter[]> {
  if (filters.length === 0) return [];
  const facts = await retriever.facts(await retriever.everything());
  const rows = [...facts.values()].map(({ facets }) => facets);
  return filters
    .filter((filter) => !rows.some((facets) => passes([filter], facets)))
    .map((filter): EmptyFilter => {
      const known = new Set(rows.flatMap((facets) => facets[filter.facet] ?? []));
      const meant = filter.values.length === 1 ? nearest(filter.values[0] ?? '', known) : undefined;
      return { filter, ...(meant !== undefined && { meant: meant.toLowerCase() }) };
    });
}

/** Says of a filter that no record passes it, and what was probably meant. */
export function emptyFilterSaid({ filter: { facet, written }, meant }: EmptyFilter): string {
  const hint = meant === undefined ? '' : ` Did you mean ${facet}:${meant}?`;
  return `No write-up has ${written.trim()}.${hint}`;
}
