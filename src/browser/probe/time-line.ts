import { sentence, timeOf } from '../../core/probe/evidence.ts';
import type { ProbeEvent, ProbeKind } from '../../core/probe/observation.ts';
import { duration } from '../../core/probe/times.ts';
import { make } from '../search/make.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1_000;

/**
 * The time line of a connection: a bar drawn to scale, thick while it was open, with a mark for each event; and the
 * same as a list, which is all that a screen reader needs. `now` is milliseconds since the start.
 */
export function timeLine(events: readonly ProbeEvent[], kind: ProbeKind, now: number): HTMLElement[] {
  return [
    make('p', 'probe-scale', drawn(events, now), make('span', 'quiet', duration(now))),
    make('ol', 'plain-list probe-events', ...events.map((event) => row(event, kind))),
  ];
}

function row(event: ProbeEvent, kind: ProbeKind): HTMLElement {
  const item = make('li', '', make('time', 'quiet', timeOf(event)), sentence(event, kind));
  item.dataset.event = event.type;
  return item;
}

function drawn(events: readonly ProbeEvent[], now: number): SVGElement {
  const svg = shape('svg', {
    viewBox: `0 0 ${WIDTH} 24`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const end = events.findLast(({ type }) => ENDS.has(type))?.at ?? now;
  const x = (at: number): number => Math.round((Math.min(at, now) / Math.max(now, 1)) * WIDTH);
  svg.append(shape('rect', { x: 0, y: 11, width: x(end), height: 2, class: 'waited' }));
  const opened = events.find(({ type }) => type === 'opened' || type === 'answered');
  if (opened !== undefined) {
    const width = Math.max(2, x(end) - x(opened.at));
    svg.append(shape('rect', { x: x(opened.at), y: 7, width, height: 10, class: 'open' }));
  }
  for (const event of events) {
    const left = Math.min(x(event.at), WIDTH - 4);
    svg.append(
      shape('rect', { x: left, y: 0, width: 4, height: 24, class: ENDS.has(event.type) ? 'end' : 'event' }),
    );
  }
  return svg;
}

const ENDS: ReadonlySet<ProbeEvent['type']> = new Set(['closed', 'failed', 'ended', 'completed']);

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
