import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';

/** Follow-up work whose day has passed and which nobody has marked as done. The day itself is still in time. */
export function overdueActions({ incidents, today }: Collection): Finding[] {
  return incidents.flatMap(({ filePath, data }) =>
    data.actionItems.flatMap(({ what, due, done, owner }, i): Finding[] =>
      due === undefined || done !== undefined || due >= today
        ? []
        : [
            {
              code: 'action-overdue',
              file: filePath,
              path: ['actionItems', i, 'due'],
              message: `"${what}" was due on ${due} and is not done.`,
              remedy: `Write the day it was done as "done", or agree on a new day${owner === undefined ? '' : ` with ${owner}`}.`,
            },
          ],
    ),
  );
}
