import type { RunEvent, RunRecord } from '../../../core/runbook/event.ts';
import type { KeptRun } from './kept-run.ts';
import { ofRun, type Rows, SAFE } from './rows.ts';

/** All runs, also those that were deleted and can be taken back. */
export async function allRuns(rows: Rows): Promise<readonly KeptRun[]> {
  const reading = rows.transaction(['heads', 'events']);
  const [heads, events] = await Promise.all([
    reading.objectStore('heads').getAll(),
    reading.objectStore('events').getAll(),
  ]);
  const byRun = new Map<string, RunEvent[]>(heads.map(({ id }) => [id, []]));
  for (const { run, event } of events) byRun.get(run)?.push(event);
  return heads.map(({ id, ...kept }) => ({ ...kept, events: byRun.get(id) ?? [] }));
}

/** A run, also one that was deleted and can be taken back. */
export async function oneRun(rows: Rows, id: string): Promise<KeptRun | undefined> {
  const reading = rows.transaction(['heads', 'events']);
  const [found, events] = await Promise.all([
    reading.objectStore('heads').get(id),
    reading.objectStore('events').getAll(ofRun(id)),
  ]);
  if (!found) return undefined;
  const { id: _, ...kept } = found;
  return { ...kept, events: events.map(({ event }) => event) };
}

/** Adds events to a run, and the run where it is not kept yet. */
export async function addToRun(rows: Rows, { events, ...head }: RunRecord): Promise<void> {
  const writing = rows.transaction(['heads', 'events'], 'readwrite', SAFE);
  const heads = writing.objectStore('heads');
  const places = writing.objectStore('events');
  const { id } = head;
  const known = await heads.getKey(id);
  await Promise.all([
    ...(known === undefined ? [heads.put({ id, head })] : []),
    ...events.map((event) => places.put({ run: id, id: event.id, event })),
    writing.done,
  ]);
}
