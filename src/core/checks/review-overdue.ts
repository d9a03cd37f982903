import type { Review } from '../../schema/document.ts';
import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';

/**
 * Write-ups that should have been read again by now. Without the day of a last review nothing can be said: the
 * day from which to count is not in the file.
 */
export function overdueReviews({ incidents, runbooks, trees, today }: Collection): Finding[] {
  return [...incidents, ...runbooks, ...trees].flatMap(({ filePath, data: { review } }): Finding[] => {
    const due = review && dueDay(review);
    if (review === undefined || due === undefined || due >= today) return [];
    return [
      {
        code: 'review-overdue',
        file: filePath,
        path: ['review', 'last'],
        message: `The last review was on ${review.last} and one is wanted ${review.every}, so by ${due}.`,
        remedy: 'Read it again, mend what has changed, and write that day as "last".',
      },
    ];
  });
}

const MONTHS: Readonly<Record<Exclude<Review['every'], 'never'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** The day of the next review, `YYYY-MM-DD`; a day that its month does not have becomes the month's last. */
function dueDay({ every, last }: Review): string | undefined {
  if (every === 'never' || last === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = last.split('-').map(Number);
  const target = month - 1 + MONTHS[every];
  const longest = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, target, Math.min(day, longest))).toISOString().slice(0, last.length);
}
