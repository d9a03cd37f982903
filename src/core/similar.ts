import { type Alike, alikeIncidents } from './alike.ts';
import type { LinkedIncident } from './library.ts';
import { LEAST_CONFIDENCE } from './search/confidence.ts';

const AT_MOST = 5;

/** A function that gives the write-ups worth showing beside one of them: the likely ones, best first, five at most. */
export function similarWriteUps(
  incidents: readonly LinkedIncident[],
): (incident: LinkedIncident) => Alike<LinkedIncident>[] {
  const alike = alikeIncidents(incidents);
  return (incident) =>
    alike(incident)
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .slice(0, AT_MOST);
}
