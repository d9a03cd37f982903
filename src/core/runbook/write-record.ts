import type { RunRecord } from './event.ts';

/** The record as a file: JSON, one event a line, so that two copies can be compared line by line. */
export function writeRecord({ events, ...head }: RunRecord): string {
  const start = JSON.stringify(head, null, 2).slice(0, -2);
  const lines = events.map((event) => `\n    ${JSON.stringify(event)}`).join(',');
  return `${start},\n  "events": [${lines}${events.length > 0 ? '\n  ' : ''}]\n}\n`;
}
