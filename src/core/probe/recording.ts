import type { ProbeEvent } from './observation.ts';

/** Gathers the events of a probe in bounded room, whatever the other end sends. */
export interface Recording {
  add(event: ProbeEvent): void;
  /** In the order in which they came. */
  readonly events: readonly ProbeEvent[];
}

/** So many events are kept one by one. */
const KEPT = 200;

/**
 * Messages in a row become one event with their number and bytes. Once there is no more room, traffic is added to
 * the last event of its kind; what decides (an answer, a failure, the end) always has its place.
 */
export function createRecording(): Recording {
  const events: ProbeEvent[] = [];
  return {
    events,
    add(event) {
      const place = placeToMerge(events, event);
      if (place === undefined) events.push(event);
      else events[place] = merged(events[place] as ProbeEvent, event);
    },
  };
}

/** What happens, as an adapter tells it; its time is taken when it is told. */
export type Happening = Untimed<ProbeEvent>;

type Untimed<Event> = Event extends ProbeEvent ? Omit<Event, 'at' | 'until'> : never;

export interface TimedRecording {
  readonly events: readonly ProbeEvent[];
  note(happening: Happening): void;
}

/** A recording that begins now. `now` gives milliseconds that never go back; each event is told as it comes. */
export function timedRecording(now: () => number, onEvent: (event: ProbeEvent) => void): TimedRecording {
  const start = now();
  const recording = createRecording();
  return {
    events: recording.events,
    note(happening) {
      const at = now() - start;
      const event: ProbeEvent =
        happening.type === 'received' ? { ...happening, at, until: at } : { ...happening, at };
      recording.add(event);
      onEvent(event);
    },
  };
}

function placeToMerge(events: readonly ProbeEvent[], { type }: ProbeEvent): number | undefined {
  const last = events.length - 1;
  if (type === 'received' && events[last]?.type === 'received') return last;
  if (events.length < KEPT || !TRAFFIC.has(type)) return undefined;
  const place = events.findLastIndex((event) => event.type === type);
  return place === -1 ? undefined : place;
}

const TRAFFIC: ReadonlySet<ProbeEvent['type']> = new Set([
  'received',
  'sent',
  'pinged',
  'ponged',
  'got-ping',
  'redirected',
]);

function merged(before: ProbeEvent, event: ProbeEvent): ProbeEvent {
  if (before.type === 'received' && event.type === 'received') {
    return {
      ...before,
      bytes: before.bytes + event.bytes,
      count: before.count + event.count,
      until: event.until,
    };
  }
  if (before.type === 'sent' && event.type === 'sent') return { ...event, bytes: before.bytes + event.bytes };
  return event;
}
