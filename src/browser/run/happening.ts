import type { RunEvent } from '../../core/runbook/event.ts';

type WithoutStamp<Event> = Event extends RunEvent ? Omit<Event, 'id' | 'at'> : never;

/** An event before it has its id and its time. */
export type Happening = WithoutStamp<RunEvent>;
