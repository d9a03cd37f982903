import { placesOf } from '../fault.ts';

/**
 * An author's word that something is no secret, on its own line or the line above, in the comment of the file's
 * language: `# fixpoint-allow secret: the key of the public demo` or `<!-- fixpoint-allow personal-data: … -->`.
 */
export interface Allowance {
  /** Counts from 1. */
  readonly line: number;
  readonly group: string;
  readonly reason: string;
  readonly offset: number;
}

const COMMENT =
  /(?:#|<!--)[ \t]{0,3}fixpoint-allow[ \t]{1,3}(secret|personal-data)\b[ \t]{0,3}:?([^\n]{0,400})/giu;
/** Fewer letters give no reason. */
const REASON_SHORTEST = 10;

export function allowancesIn(text: string): Allowance[] {
  const placeOf = placesOf(text);
  return [...text.matchAll(COMMENT)].map(({ index, 1: group = '', 2: rest = '' }) => ({
    line: placeOf(index).line,
    group: group.toLowerCase(),
    reason: rest.replace(/-->.*$/u, '').trim(),
    offset: index,
  }));
}

export const hasReason = ({ reason }: Allowance): boolean => reason.length >= REASON_SHORTEST;
