import { type Given, UNSURE } from './given.ts';
import type { Outline } from './outline.ts';
import { ruledOut, untriedOf } from './untried.ts';
import { type Walk, walk } from './walk.ts';

/** What the answers become when the reader does something. None of these changes the list it is given. */

/** Gives an answer; an earlier one to the same question goes. */
export const answered = (answers: readonly Given[], given: Given): readonly Given[] => [
  ...answers.filter(({ node, helped }) => node !== given.node || helped === false),
  given,
];

/** Takes back what was said last. */
export const back = (answers: readonly Given[]): readonly Given[] => answers.slice(0, -1);

/** Asks a question of the way again: its answer and those after it go, what did not help stays ruled out. */
export function askAgain(outline: Outline, answers: readonly Given[], node: string): readonly Given[] {
  const { path } = walk(outline, answers);
  const at = path.findIndex(({ question }) => question.id === node);
  return kept(answers, at < 0 ? path : path.slice(0, at));
}

/**
 * The end that was reached did not help: it is ruled out, and the walk goes back to the nearest question of the
 * way with something untried. One answered "I don't know" goes on by itself, another is asked again. When
 * nothing is untried on the whole way, the walk is spent. Anywhere but at an end nothing happens.
 */
export function didNotHelp(outline: Outline, answers: readonly Given[]): readonly Given[] {
  const { path, place } = walk(outline, answers);
  const last = path.at(-1);
  if (place.kind !== 'leaf' || place.leaf.kind === 'write-up' || last === undefined) return answers;
  const ended: Given = { node: last.question.id, answer: last.answer.id, helped: false };
  const tried = [...answers, ended];
  const untriedAt = untriedOf(outline, ruledOut(outline, tried));
  const turn = path.findLastIndex(({ question }) => untriedAt(question).length > 0);
  const step = path[turn];
  const first = outline.questions[0];
  if (step === undefined) {
    return first ? [...kept(tried, []), { node: first.id, answer: UNSURE }] : tried;
  }
  return kept(tried, path.slice(0, step.given.answer === UNSURE ? turn + 1 : turn));
}

/** What was said on this part of the way, and what did not help. */
const kept = (answers: readonly Given[], path: Walk['path']): readonly Given[] =>
  answers.filter((given) => given.helped === false || path.some((step) => step.given === given));
