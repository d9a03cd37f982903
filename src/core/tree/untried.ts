import type { Given } from './given.ts';
import type { Leaf, Outline, OutlineAnswer, OutlineQuestion } from './outline.ts';

/** What is left to try at a question, in the order in which to try it. */
export type Untried = (question: OutlineQuestion) => readonly OutlineAnswer[];

/**
 * Left to try is every answer that can still end somewhere that was not ruled out; a write-up is what remains
 * when nothing is. Answers with more incidents of the last year behind them come first; where those are as
 * many, answers with more incidents ever; then as they are written.
 */
export function untriedOf(outline: Outline, ruled: readonly Leaf[]): Untried {
  const questions = new Map(outline.questions.map((question) => [question.id, question]));
  const out = new Set(ruled.map(leafKey));
  const spent = new Map<string, boolean>();
  const isSpent = ({ to }: OutlineAnswer): boolean => {
    if (to.kind === 'write-up') return true;
    if (to.kind !== 'node') return out.has(leafKey(to));
    const known = spent.get(to.id);
    if (known !== undefined) return known;
    // Said before it is known, so that a tree that goes round ends here.
    spent.set(to.id, true);
    const all = questions.get(to.id)?.answers.every(isSpent) ?? true;
    spent.set(to.id, all);
    return all;
  };
  return ({ answers }) => answers.filter((answer) => !isSpent(answer)).sort(byIncidents);
}

const byIncidents = (a: OutlineAnswer, b: OutlineAnswer): number => b.behind - a.behind || b.ever - a.ever;

/** The ends that were said not to have helped, each once, in the order of saying. */
export function ruledOut({ questions }: Outline, answers: readonly Given[]): Leaf[] {
  const ends = answers.flatMap(({ node, answer, helped }) => {
    if (helped !== false) return [];
    const question = questions.find(({ id }) => id === node);
    const to = question?.answers.find(({ id }) => id === answer)?.to;
    return to === undefined || to.kind === 'node' || to.kind === 'write-up' ? [] : [to];
  });
  return [...new Map(ends.map((leaf) => [leafKey(leaf), leaf])).values()];
}

const leafKey = (leaf: Leaf): string => (leaf.kind === 'write-up' ? leaf.kind : `${leaf.kind} ${leaf.id}`);
