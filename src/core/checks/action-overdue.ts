import type { Collection } from '../collection.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';

/** Follow-up work whose day has passed and which nobody has marked as done. The day itself is still in time. */
export function overdueActions({ incidents, today, gaps }: Collection): Finding[] {
  return incidents.flatMap((incident) =>
    incident.data.actionItems.flatMap(({ what, due, done, owner }, i): Finding[] =>
      due === undefined || mayLack(gaps, incident, 'actionItems.*.done') || done !== undefined || due >= today
        ? []
        : [
            {
              code: 'action-overdue',
              file: incident.filePath,
              path: ['actionItems', i, 'due'],
              message: `"${what}" was due on ${due} and is not done.`,
              remedy: `Write the day it was done as "done", or agree on a new day${owner === undefined ? '' : ` with ${owner}`}.`,
            },
          ],
    ),
  );
}
