import type { z } from 'zod';

/** What each status must have beyond the fields that are always required. */
export const REQUIRED_BY_STATUS: Readonly<Record<string, readonly string[]>> = {
  investigating: ['nextSteps'],
  identified: ['rootCause'],
  mitigated: ['rootCause', 'mitigation'],
  resolved: ['rootCause', 'fixes', 'verification'],
  duplicate: ['duplicateOf'],
  'wont-fix': [],
};

const TIMES = ['detected', 'mitigated', 'resolved'] as const;

/**
 * The rules that look at several fields at once: what the status asks for, and times in their order.
 * It runs even where single fields are wrong, so that an author hears of everything at once; values may
 * therefore be of any type.
 */
export function requireByStatus(value: object, context: z.RefinementCtx): void {
  const incident = value as Readonly<Record<string, unknown>>;
  const status = String(incident.status);
  for (const key of Object.hasOwn(REQUIRED_BY_STATUS, status) ? (REQUIRED_BY_STATUS[status] ?? []) : []) {
    if (isGiven(incident[key], key)) continue;
    context.addIssue({
      code: 'custom',
      path: [key],
      message: `is missing, and an incident that is ${incident.status} needs ${NEEDED[key] ?? 'it'}`,
      params: { problem: 'missing-for-status' },
    });
  }
  const times = TIMES.flatMap((key) => {
    const text = incident[key];
    return typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? [{ key, text }] : [];
  });
  for (const [earlier, later] of pairs(times)) {
    if (!isBefore(later.text, earlier.text)) continue;
    context.addIssue({
      code: 'custom',
      path: [later.key],
      message: `is ${later.text}, which is before ${earlier.key} (${earlier.text})`,
      params: { problem: 'dates-backwards' },
    });
  }
}

const NEEDED: Readonly<Record<string, string>> = {
  fixes: 'a fix whose state is applied',
  verification: 'a verification: what to do, and what is seen when it is fixed',
  nextSteps: 'at least one next step',
  duplicateOf: 'the id of the incident that it repeats',
};

function isGiven(value: unknown, key: string): boolean {
  if (!Array.isArray(value)) return value !== undefined;
  // A fix that is only proposed does not make an incident resolved.
  if (key === 'fixes') return value.some((fix) => fix?.state !== 'proposed');
  return value.length > 0;
}

/** Where either side is only a day, days are compared: a time of that day is not before it. */
function isBefore(a: string, b: string): boolean {
  const day = 'YYYY-MM-DD'.length;
  if (a.length > day && b.length > day) return Date.parse(a) < Date.parse(b);
  return a.slice(0, day) < b.slice(0, day);
}

function pairs<T>(items: readonly T[]): Array<[T, T]> {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
