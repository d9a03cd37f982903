import type { Incident } from '../schema/incident.ts';

/** One moment of an incident. `position` is its place between the first (0) and the last (1). */
export interface Moment {
  readonly at: string;
  readonly what: string;
  readonly who?: string | undefined;
  /** Set on the three moments at which the incident itself changes. */
  readonly turn?: 'detected' | 'mitigated' | 'resolved';
  readonly position: number;
}

/** The moments of an incident in order of time; a day stands at its start in UTC. */
export function momentsOf({ detected, mitigated, resolved, timeline }: Incident): Moment[] {
  const turns = [
    { at: detected, what: 'Detected', turn: 'detected' as const },
    { at: mitigated, what: 'Mitigated', turn: 'mitigated' as const },
    { at: resolved, what: 'Resolved', turn: 'resolved' as const },
  ];
  const dated = [
    ...turns.flatMap(({ at, ...rest }) => (at === undefined || at === 'unknown' ? [] : [{ at, ...rest }])),
    ...timeline,
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = Date.parse(dated[0]?.at ?? '');
  const whole = Date.parse(dated.at(-1)?.at ?? '') - first;
  return dated.map((moment) => ({
    ...moment,
    position: whole > 0 ? (Date.parse(moment.at) - first) / whole : 0,
  }));
}

/**
 * The time between two moments in its two largest units, such as `3 h 20 min` or `2 days 4 h`. Where one of
 * them is only a day, only days are counted. Undefined where either is missing or unknown.
 */
export function between(from: string | undefined, to: string | undefined): string | undefined {
  const milliseconds = Date.parse(to ?? '') - Date.parse(from ?? '');
  if (from === undefined || to === undefined || Number.isNaN(milliseconds)) return undefined;
  if (!from.includes('T') || !to.includes('T')) {
    const days = Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
    return days === 0 ? 'less than a day' : counted(days);
  }
  const minutes = Math.round(milliseconds / 60_000);
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  if (days > 0) return hours > 0 ? `${counted(days)} ${hours} h` : counted(days);
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return rest > 0 ? `${rest} min` : 'less than a minute';
}

const DAY = 86_400_000;
const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
