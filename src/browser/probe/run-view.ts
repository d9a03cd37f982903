import { wordsFor } from '../../core/probe/class-words.ts';
import type { ProbeEvent } from '../../core/probe/observation.ts';
import type { Verdict } from '../../core/probe/verdict.ts';
import { knownPlaces } from './known-places.ts';
import { look } from './look.ts';
import { obstacleView } from './obstacle-view.ts';
import type { PageRequest } from './page-request.ts';
import { timeLine } from './time-line.ts';
import { verdictView } from './verdict-view.ts';

/** Where a run of a probe is shown. */
export interface RunPlaces {
  readonly said: HTMLElement;
  readonly line: HTMLElement;
  readonly result: HTMLElement;
}

/** How often the time line is drawn while it runs, in milliseconds. */
const DRAWN_EVERY = 200;

/** Connects, shows what happens while it does, and then what became of it; undefined where something stood in the way. */
export async function runView(
  request: PageRequest,
  { said, line, result }: RunPlaces,
  stopped: AbortSignal,
): Promise<Verdict | undefined> {
  const start = performance.now();
  const known = knownPlaces();
  let events: readonly ProbeEvent[] = [];
  let isOpen = false;
  const draw = (): void => line.replaceChildren(...timeLine(events, request.kind, performance.now() - start));
  const timer = setInterval(draw, DRAWN_EVERY);
  result.replaceChildren();
  said.textContent = 'Connecting';
  const looked = await look(
    request,
    {
      stopped,
      onEvent: (all) => {
        events = all;
        if (isOpen || all.at(-1)?.type !== 'opened') return;
        isOpen = true;
        said.textContent = 'Open, and being watched';
      },
    },
    known.families,
  );
  clearInterval(timer);
  if ('obstacle' in looked) {
    line.replaceChildren();
    said.textContent = 'Nothing was sent.';
    result.replaceChildren(...obstacleView(looked.obstacle, request.url, known.guide));
    return undefined;
  }
  draw();
  const { verdict } = looked;
  said.textContent = `Result: ${wordsFor(verdict).name}`;
  result.replaceChildren(...verdictView(verdict, known));
  return verdict;
}
