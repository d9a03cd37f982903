import type { Incident, Severity, Status } from '../schema/incident.ts';
import type { Library } from './library.ts';
import { byName } from './order.ts';

export type FacetId = 'status' | 'severity' | 'service' | 'cause' | 'tag';

export interface FacetValue {
  readonly id: string;
  readonly name: string;
  /** How many incidents have it. */
  readonly count: number;
}

/** One way to narrow incidents down, with the values that at least one of them has. */
export interface Facet {
  readonly facet: FacetId;
  readonly name: string;
  readonly values: readonly FacetValue[];
}

/**
 * The facets of all incidents. Status goes from open to closed, severity from worst to least; services, causes
 * and tags go from most to fewest incidents, then by name.
 */
export function facetCounts({ incidents, vocabulary }: Pick<Library, 'incidents' | 'vocabulary'>): Facet[] {
  const values = incidents.map(({ data }) => facetValues(data));
  const counted = (facet: FacetId): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const ids of values) for (const id of ids[facet]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const inOrder = (facet: FacetId, names: Readonly<Record<string, string>>): FacetValue[] => {
    const counts = counted(facet);
    return Object.entries(names).flatMap(([id, name]) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, name, count }];
    });
  };
  const byCount = (facet: FacetId, words: readonly Named[]): FacetValue[] => {
    const names = new Map(words.map(({ id, name }) => [id, name]));
    return Array.from(counted(facet), ([id, count]) => ({ id, name: names.get(id) ?? id, count })).sort(
      (a, b) => b.count - a.count || byName(a, b),
    );
  };
  return [
    { facet: 'status', name: 'Status', values: inOrder('status', STATUS_NAMES) },
    { facet: 'severity', name: 'Severity', values: inOrder('severity', SEVERITY_NAMES) },
    { facet: 'service', name: 'Service', values: byCount('service', vocabulary.services) },
    { facet: 'cause', name: 'Cause', values: byCount('cause', vocabulary.causes) },
    { facet: 'tag', name: 'Tag', values: byCount('tag', vocabulary.tags) },
  ];
}

/** The values that one incident has of each facet, each once. */
export function facetValues(incident: Incident): Readonly<Record<FacetId, readonly string[]>> {
  return {
    status: [incident.status],
    severity: [incident.severity],
    service: [...new Set(incident.services)],
    cause: [...new Set(incident.causes)],
    tag: [...new Set(incident.tags)],
  };
}

/** What readers see for each status, from open to closed. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  duplicate: 'Duplicate',
  'wont-fix': 'Will not be fixed',
};

/** What readers see for each severity, from worst to least. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  SEV1: 'SEV1',
  SEV2: 'SEV2',
  SEV3: 'SEV3',
  SEV4: 'SEV4',
  unknown: 'Unknown',
};

interface Named {
  readonly id: string;
  readonly name: string;
}
