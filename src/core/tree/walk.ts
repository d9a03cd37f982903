import { type Given, type Place, type Step, UNSURE } from './given.ts';
import type { Leaf, Outline, OutlineAnswer, OutlineQuestion } from './outline.ts';
import { type Stray, straysOf } from './strays.ts';
import { ruledOut, untriedOf } from './untried.ts';

export interface Walk {
  /** The way from the first question to the place, in the order of asking. */
  readonly path: readonly Step[];
  readonly place: Place;
  /** The ends that did not help, in the order in which that was said. */
  readonly ruledOut: readonly Leaf[];
  /** What was given and does not fit, with the reason. */
  readonly strays: readonly Stray[];
}

/**
 * Where one is in a tree after these answers. Any answers give a state: what does not fit is a stray. Their
 * order counts only where two answer the same question: the last one that leads on holds.
 *
 * "I don't know" tries the answers with the most incidents of the last year behind them first and leaves out
 * whatever did not help, so a walk goes on as long as something is untried, and then it ends. No question is
 * asked twice on one way, so a tree that goes round ends as well.
 */
export function walk(outline: Outline, answers: readonly Given[]): Walk {
  const ruled = ruledOut(outline, answers);
  const untriedAt = untriedOf(outline, ruled);
  const ahead = new Map(outline.questions.map((question) => [question.id, question]));
  const path: Step[] = [];

  const stopAt = (question: OutlineQuestion | undefined): Place => {
    if (question === undefined) return { kind: 'spent', question };
    ahead.delete(question.id);
    const isOpen = ({ to }: OutlineAnswer): boolean => to.kind !== 'node' || ahead.has(to.id);
    const untried = untriedAt(question).filter(isOpen);
    const answerOf = ({ answer }: Given): OutlineAnswer | undefined =>
      answer === UNSURE ? untried[0] : question.answers.find((one) => one.id === answer && isOpen(one));
    const given = answers.findLast(
      (one) => one.node === question.id && one.helped !== false && (one.answer === UNSURE || answerOf(one)),
    );
    if (given === undefined) return { kind: 'question', question, untried };
    const answer = answerOf(given);
    if (answer === undefined) return { kind: 'spent', question };
    path.push({ question, given, answer });
    const { to, sure } = answer;
    return to.kind === 'node' ? stopAt(ahead.get(to.id)) : { kind: 'leaf', leaf: to, sure };
  };
  const place = stopAt(outline.questions[0]);
  return { path, place, ruledOut: ruled, strays: straysOf(outline, answers, { path, place }) };
}
