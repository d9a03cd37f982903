import type { EventOf, ProbeEvent } from './observation.ts';

/** The last event of a type. */
export function lastOf<Type extends ProbeEvent['type']>(
  events: readonly ProbeEvent[],
  type: Type,
): EventOf<Type> | undefined {
  return events.findLast((event): event is EventOf<Type> => event.type === type);
}
