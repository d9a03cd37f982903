import { byPlace, type Problem } from '../core/problem.ts';
import type { EntryReading } from './check-entry.ts';

/** A reading to which problems were added later: its entry is refused, and what it holds stays known as a part. */
export function refusedReading(reading: EntryReading, problems: readonly Problem[]): EntryReading {
  if (problems.length === 0) return reading;
  const { entry, ...rest } = reading;
  const whole = entry && { entry, gaps: [], origin: (path: readonly (string | number)[]) => path };
  return {
    ...rest,
    ...(whole && { partial: whole }),
    problems: [...reading.problems, ...problems].sort(byPlace),
  };
}
