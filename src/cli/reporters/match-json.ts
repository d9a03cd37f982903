import type { KnownRow, MatchReport } from '../match-report.ts';

/** One object a line: each known line, each unknown error, and a summary last. */
export function matchJson({ known, unknown, totals }: MatchReport): string {
  return [
    ...known.map((row) => ({ type: 'known', ...row })),
    ...unknown.map((row) => ({ type: 'unknown', ...row })),
    { type: 'summary', ...totals },
  ]
    .map(jsonLine)
    .join('');
}

/** A known line at the moment when it is first seen. */
export const seenJson = (row: KnownRow): string => jsonLine({ type: 'seen', ...row });

const jsonLine = (row: object): string => `${JSON.stringify(row)}\n`;
