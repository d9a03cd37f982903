import type { RunEvent } from './event.ts';
import { byOrder } from './event-order.ts';

/**
 * All events of two copies of a run, each once, in their order (see `byOrder`). Joining is commutative, associative
 * and idempotent: two tabs, or the browser and the terminal, come to the same run whoever joins first.
 */
export function joinEvents(a: readonly RunEvent[], b: readonly RunEvent[]): readonly RunEvent[] {
  const byId = new Map<string, RunEvent>();
  for (const event of [...a, ...b]) {
    const other = byId.get(event.id);
    if (other === undefined || (other !== event && spelt(event) < spelt(other))) byId.set(event.id, event);
  }
  return [...byId.values()].sort(byOrder);
}

/** Two events of one id that differ were edited by hand: the lesser spelling is kept, whoever joins. */
const spelt = (event: RunEvent): string =>
  JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
