import type { LineMatch } from './line-score.ts';
import type { Plan } from './plan.ts';
import type { RecordFacts } from './retriever.ts';
import type { TextScore } from './text-score.ts';
import { rarityOf } from './words.ts';

/** What is known of one record and one text, to judge how sure the record is the answer. */
export interface Evidence {
  readonly plan: Plan;
  readonly text: TextScore;
  readonly line: LineMatch | undefined;
  /** The line leaves no doubt, see `sure-line.ts`. */
  readonly sure: boolean;
  readonly facts: RecordFacts;
  /** Number of records in the index. */
  readonly records: number;
}

/** Below this, a reader is told that nothing is known. */
export const LEAST_CONFIDENCE = 0.5;

/** A score of so many rarest words is half of what a score can say … */
const HALF_SCORE = 5;
/** … and for a short text, so many times what it could hold. */
const HALF_SCORE_OF_MASS = 3;
/** How much is left where nothing of the title, or of the text, is matched, beside 1 for the part that is. */
const LEFT_OF_TITLE = 1;
const LEFT_OF_TEXT = 0.5;
/** From this part of the text on, a record has all of it that tells. */
const ALL = 0.85;
/** Text evidence that is as good as its opposite. */
const EVEN = 0.275;

/**
 * How sure it is that the record is what the text is about: 0 to 1 on one scale for every kind of text, with 0.5
 * as even chances. A pasted log line stands on its likeness to the known line wherever the record is made of such
 * lines; all else stands on the words.
 */
export function confidence(evidence: Evidence): number {
  const { plan, facts, line, sure } = evidence;
  const byLine = (line?.likeness ?? 0) ** 2;
  const onLines = plan.printedShare * facts.lineShare;
  const both = (1 - onLines) * textConfidence(evidence) + onLines * byLine;
  const told = line?.telling && line.pasted.surelyPrinted;
  return sure || told ? Math.max(both, byLine) : both;
}

/**
 * Three things multiplied: how high the score is beside that of the rarest words, which part of the title the
 * text has, and which part of the text the record has.
 */
function textConfidence({ plan, text, facts, records }: Evidence): number {
  const rarest = rarityOf(records, 1);
  const possible = plan.mass + plan.unknownMass;
  const half = Math.min(HALF_SCORE * rarest, HALF_SCORE_OF_MASS * possible);
  const height = text.score / (text.score + half || 1);
  const title = Math.min(1, text.titled / (facts.titleMass || 1));
  const share = Math.min(1, text.held / (possible || 1));
  const evidence = height * part(title, LEFT_OF_TITLE) * part(share, LEFT_OF_TEXT);
  const sureness = evidence / (evidence + EVEN);
  return isMeant(plan, text, share) ? Math.max(LEAST_CONFIDENCE, sureness) : sureness;
}

/** Somebody looks the record up, or gives its code and a word that stands with it: `WebSocket 1006` in a sentence. */
function isMeant(plan: Plan, { named, matched }: TextScore, share: number): boolean {
  if (plan.lookUp) return share >= ALL || named;
  return plan.sentence && named && matched.length > 1;
}

const part = (share: number, left: number): number => (left + share) / (left + 1);
