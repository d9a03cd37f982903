import { type Facet, facetCounts, facetValues } from '../core/facets.ts';
import type { Library, LinkedIncident } from '../core/library.ts';

/** The page of one value of a facet. `value` is written as addresses write it. */
export interface FacetPage {
  readonly facet: Facet['facet'];
  readonly value: string;
  readonly title: string;
  readonly incidents: readonly LinkedIncident[];
}

/** The facets of all incidents with their counts. */
export const facetsOf = (library: Library): Facet[] => facetCounts(library);

/** One page for every value that at least one incident has. */
export function facetPages({ incidents }: Library, facets: readonly Facet[]): FacetPage[] {
  return facets.flatMap(({ facet, name, values }) =>
    values.map(({ id, name: valueName }) => ({
      facet,
      value: id.toLowerCase(),
      title: `${name}: ${valueName}`,
      incidents: incidents.filter(({ data }) => facetValues(data)[facet].includes(id)),
    })),
  );
}
