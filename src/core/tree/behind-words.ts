import type { OutlineAnswer } from './outline.ts';

/** What is known of the incidents behind an answer, in words; empty where there are none. */
export function behindWords({ behind, ever }: Pick<OutlineAnswer, 'behind' | 'ever'>): string {
  if (behind > 0) return `${incidents(behind)} in the last year`;
  return ever > 0 ? `${incidents(ever)}, none known to be of the last year` : '';
}

const incidents = (count: number): string => `${count} ${count === 1 ? 'incident' : 'incidents'}`;
