import { LEAST_CONFIDENCE } from './confidence.ts';

/** known: a line of the text is one that the record's problem prints; likely: much speaks for it. */
export type Verdict = 'known' | 'likely' | 'unknown';

export function verdictOf(confidence: number, sure: boolean): Verdict {
  if (sure) return 'known';
  return confidence >= LEAST_CONFIDENCE ? 'likely' : 'unknown';
}
