import { alikeIncidents } from '../alike.ts';
import type { Collection } from '../collection.ts';
import { earliestFirst } from '../order.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../problem.ts';

/** So sure that few warnings are in vain; see the rates in ARCHITECTURE.md. */
const LIKE_ENOUGH = 0.65;
/** Who has read so many earlier write-ups knows what the new one is. */
const AT_MOST = 3;

/**
 * Incidents that look like an earlier one without saying what it is to them. Which of two is the later one is told
 * by when they were detected, then by id.
 */
export function looksAlike({ incidents }: Collection): Finding[] {
  const alike = alikeIncidents(incidents);
  return incidents.flatMap((incident) =>
    alike(incident)
      .filter(({ confidence }) => confidence >= LIKE_ENOUGH)
      .filter(({ incident: other }) => earliestFirst(other, incident) < 0)
      .slice(0, AT_MOST)
      .map(
        ({ incident: { id, data }, reason }): Finding => ({
          code: 'looks-alike',
          file: incident.filePath,
          path: ['title'],
          message: `${incident.id} looks like ${id} (${plainText(data.title)}): ${reason}.`,
          remedy: `Name ${id} under "related" if it is another problem, or write "duplicateOf: ${id}" if it is the same.`,
        }),
      ),
  );
}
