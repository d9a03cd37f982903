import { type Plan, type PlannedWord, plan } from './plan.ts';
import type { WordTable } from './words.ts';

/** One record that holds a word, with the retriever's own score for it (any positive scale). */
export interface Hit {
  readonly record: string;
  readonly score: number;
}

/** The small interface behind which retrieval lives: Pagefind in the browser, an index in memory elsewhere. */
export interface Retriever {
  readonly table: WordTable;
  /** The records that hold exactly this word. */
  holders(word: string): Promise<readonly Hit[]>;
}

export interface Found {
  readonly record: string;
  readonly score: number;
  /** The words of the text that it holds, as the reader wrote them, most telling first. */
  readonly matched: readonly string[];
}

export type Verdict = 'known' | 'likely' | 'unknown';

export interface Answer {
  readonly verdict: Verdict;
  /** Best first. */
  readonly found: readonly Found[];
  readonly plan: Plan;
}

/**
 * Answers a typed or pasted text: one question per telling word, the scores added. Asking in parts is needed
 * because a text index that joins words with AND finds nothing for a pasted log.
 */
export async function search(text: string, retriever: Retriever, limit = 10): Promise<Answer> {
  const made = plan(text, retriever.table);
  const answers = await Promise.all(
    made.ask.map(async (planned) => ({ planned, hits: await retriever.holders(planned.word) })),
  );
  const found = fuse(answers).slice(0, limit);
  return { verdict: found.length > 0 ? 'likely' : 'unknown', found, plan: made };
}

interface WordAnswer {
  readonly planned: PlannedWord;
  readonly hits: readonly Hit[];
}

/** Adds the scores of each record; ties go to the record with more of the words, then by name. */
function fuse(answers: readonly WordAnswer[]): Found[] {
  const sums = new Map<string, { score: number; matched: string[] }>();
  for (const { planned, hits } of answers) {
    for (const hit of hits) {
      const sum = sums.get(hit.record) ?? { score: 0, matched: [] };
      sum.score += planned.weight * hit.score;
      sum.matched.push(planned.written);
      sums.set(hit.record, sum);
    }
  }
  return [...sums]
    .map(([record, sum]) => ({ record, score: sum.score, matched: withoutRepeats(sum.matched) }))
    .sort(
      (a, b) => b.score - a.score || b.matched.length - a.matched.length || (a.record < b.record ? -1 : 1),
    );
}

/** `user_id` was matched; that `user` and `id` were too needs no saying. */
function withoutRepeats(matched: readonly string[]): string[] {
  const unique = [...new Set(matched)];
  return unique.filter((word) => !unique.some((other) => other !== word && other.includes(word)));
}
