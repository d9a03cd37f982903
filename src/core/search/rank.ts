import type { LineMatch } from './line-score.ts';
import type { Plan } from './plan.ts';
import type { RecordFacts } from './retriever.ts';
import { sureRecords } from './sure-line.ts';
import { type TextScore, withTitle } from './text-score.ts';

export interface Ranked {
  readonly text: TextScore;
  readonly line: LineMatch | undefined;
  /** The line leaves no doubt. */
  readonly sure: boolean;
}

/**
 * Records in the order in which a reader wants them: those whose known line stands in the text first, then by
 * the text score, as a part of the best one, and the line score added.
 */
export function rank(
  plan: Plan,
  scores: readonly TextScore[],
  matches: ReadonlyMap<string, LineMatch>,
  facts: ReadonlyMap<string, RecordFacts>,
): Ranked[] {
  const titled = scores.map((text) => withTitle(text, facts.get(text.record), plan));
  const best = Math.max(...titled.map(({ score }) => score)) || 1;
  const bestOfLine = bestByLine(titled, matches);
  const sure = sureRecords(matches);
  return titled
    .map((text) => {
      const line = matches.get(text.record);
      const lineShare = facts.get(text.record)?.lineShare ?? 0;
      const onLine = line?.pasted.printed ? (lineShare * plan.printedShare) ** 2 : 0;
      const rivals = (bestOfLine.get(line?.pasted.number ?? 0) ?? best) || 1;
      const byText = (text.score / best) * (1 - onLine) + (text.score / rivals) * onLine;
      const fused = byText + lineScore(line, lineShare);
      return { text, line, sure: sure.has(text.record), fused };
    })
    .sort(
      (a, b) =>
        Number(b.sure) - Number(a.sure) || b.fused - a.fused || (a.text.record < b.text.record ? -1 : 1),
    );
}

/** For each line of the text, the best text score of the records that have a line like it. */
function bestByLine(
  scores: readonly TextScore[],
  matches: ReadonlyMap<string, LineMatch>,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { record, score } of scores) {
    const number = matches.get(record)?.pasted.number;
    if (number !== undefined) best.set(number, Math.max(best.get(number) ?? 0, score));
  }
  return best;
}

/**
 * Likeness squared, times the line's part of the text. A record that is made of such lines is not about the rest of
 * the paste, however much that is.
 */
function lineScore(line: LineMatch | undefined, lineShare: number): number {
  if (line === undefined) return 0;
  return line.likeness ** 2 * line.pasted.share ** (line.pasted.printed ? 1 - lineShare : 1);
}
