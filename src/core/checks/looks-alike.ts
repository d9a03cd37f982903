import { alikeIncidents } from '../alike.ts';
import type { Collection } from '../collection.ts';
import type { EntryOf } from '../entry.ts';
import { earliestFirst } from '../order.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../problem.ts';

/** So sure that few warnings are in vain; see the rates in ARCHITECTURE.md. */
const LIKE_ENOUGH = 0.55;
/** Who has read so many earlier write-ups knows what the new one is. */
const AT_MOST = 3;

/**
 * Incidents that look like an earlier one without saying what it is to them. Which of two is the later one is told
 * by when they were detected, then by id; where only one of two changed, it is told there.
 */
export function looksAlike({ incidents, changed }: Collection): Finding[] {
  const isAsked = ({ filePath }: EntryOf<'incident'>) => changed === undefined || changed.has(filePath);
  const some = incidents.filter(isAsked);
  if (some.length === 0) return [];
  const alike = alikeIncidents(incidents, isAsked);
  return some.flatMap((incident) =>
    alike(incident)
      .filter(({ confidence }) => confidence >= LIKE_ENOUGH)
      .filter(({ incident: other }) => !isAsked(other) || earliestFirst(other, incident) < 0)
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
