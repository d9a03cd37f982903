import type { LineMatch } from './line-score.ts';
import type { Verdict } from './verdict.ts';

/** Why a record is shown, in a sentence. */
export function reason(verdict: Verdict, matched: readonly string[], line: LineMatch | undefined): string {
  const words = matched.slice(0, 5).join(', ');
  if (verdict === 'known' && line !== undefined) {
    return `Line ${line.pasted.number} is a line that this problem prints.`;
  }
  if (verdict === 'unknown')
    return words === '' ? 'No write-up holds a word of it.' : `Only words in common: ${words}.`;
  if (line !== undefined) {
    return `Line ${line.pasted.number} is ${Math.round(line.likeness * 100)} % like a line that it prints; in common: ${words}.`;
  }
  return words === '' ? 'It passes the filters.' : `In common: ${words}.`;
}
