import type { ProbeEvent } from '../../core/probe/observation.ts';
import { duration } from '../../core/probe/times.ts';
import type { Part } from '../terminal.ts';

/** How often the line is drawn anew. */
const EVERY_MS = 200;

/** While a probe goes on: a line that says how it stands, for whoever watches. */
export async function* standing(
  looking: Promise<unknown>,
  events: readonly ProbeEvent[],
  url: string,
): AsyncGenerator<Part, void, void> {
  const start = performance.now();
  let isOver = false;
  const over = looking.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const stands = events.some(({ type }) => type === 'opened') ? 'open' : 'connecting';
    yield { status: `${duration(performance.now() - start)} · ${stands} · ${url} (Ctrl-C ends it)` };
    let timer: NodeJS.Timeout | undefined;
    const tick = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, EVERY_MS);
    });
    await Promise.race([over, tick]);
    clearTimeout(timer);
  }
}
