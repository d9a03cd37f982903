import { codes } from './codes.ts';
import type { Plan } from './plan.ts';
import type { Posting, RecordFacts } from './retriever.ts';
import { rarityOf } from './words.ts';

/** What the words of a text say for one record. */
export interface TextScore {
  readonly record: string;
  readonly score: number;
  /** The rarities of the words that it holds, each times its weight up to 1. */
  readonly held: number;
  /** The same of those in its title. */
  readonly titled: number;
  /** Its title has a code of the text: `502 Bad Gateway`. */
  readonly named: boolean;
  /** The words that it holds, as written, most telling first. */
  readonly matched: readonly string[];
}

/** Adds up, for each record that holds a word of the plan, what each word says for it; best first. */
export function textScores(
  plan: Plan,
  postings: ReadonlyMap<string, readonly Posting[]>,
  records: number,
): TextScore[] {
  const sums = new Map<string, Sum>();
  for (const { word, written, weight, instead } of plan.ask) {
    const list = postings.get(word) ?? [];
    const rare = rarityOf(records, list.length);
    const isCode = instead === undefined && (NUMBER.test(written) || codes(written).length > 0);
    const mass = instead === 'synonym' ? 0 : Math.min(1, weight) * rare;
    for (const posting of list) {
      const sum = sums.get(posting.record) ?? { score: 0, held: 0, titled: 0, named: false, matched: [] };
      sum.score += weight * rare * posting.weight;
      sum.held += mass;
      if (posting.titled) {
        sum.titled += mass;
        sum.named ||= isCode;
      }
      sum.matched.push(written);
      sums.set(posting.record, sum);
    }
  }
  return [...sums]
    .map(([record, sum]) => ({ record, ...sum, matched: withoutRepeats(sum.matched) }))
    .sort(byScore);
}

interface Sum {
  score: number;
  held: number;
  titled: number;
  named: boolean;
  readonly matched: string[];
}

/** Shorter ones count things. */
const NUMBER = /^\d{3,7}$/u;

/** How much a title that is the text and nothing else adds to a score, as a part of it. */
const TITLE_BONUS = 0.5;

/** The score with what the title adds: the part that the text's words and the title's have in common (Dice). */
export function withTitle(text: TextScore, facts: RecordFacts | undefined, plan: Plan): TextScore {
  const both = (facts?.titleMass ?? 0) + plan.headline;
  const common = both === 0 ? 0 : Math.min(1, (2 * text.titled) / both);
  return { ...text, score: text.score * (1 + TITLE_BONUS * common) };
}

export const byScore = (
  a: { readonly score: number; readonly record: string },
  b: { readonly score: number; readonly record: string },
): number => b.score - a.score || (a.record < b.record ? -1 : 1);

/** `user_id` was matched; that `user` and `id` were too needs no saying, nor does a single letter or digit. */
function withoutRepeats(matched: readonly string[]): string[] {
  const all = [...new Set(matched)];
  const words = all.filter((word) => word.length > 1);
  const unique = words.length > 0 ? words : all;
  return unique.filter((word) => !unique.some((other) => other !== word && other.includes(word)));
}
