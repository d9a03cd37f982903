import { addressOf } from '../../core/tree/address.ts';
import type { Given } from '../../core/tree/given.ts';
import type { Walk } from '../../core/tree/walk.ts';
import type { ExitCode } from '../terminal.ts';
import { addressFor, type WalkedTree } from './walked-tree.ts';

/** Where answers lead, as `walk --json` prints it. */
export function walkReport(walked: WalkedTree, answers: readonly Given[], state: Walk): object {
  const { path, place, ruledOut, strays } = state;
  const address = addressFor(walked, answers);
  return {
    tree: walked.tree.id,
    path: path.map(({ question, given, answer }) => ({
      node: question.id,
      question: question.question,
      given: given.answer,
      answer: answer.id,
      text: answer.text,
    })),
    place:
      place.kind === 'question'
        ? {
            kind: place.kind,
            node: place.question.id,
            question: place.question.question,
            answers: place.question.answers.map(({ id, text }) => ({ id, text })),
            untried: place.untried.map(({ id, behind, ever }) => ({
              id,
              incidents: behind,
              incidentsEver: ever,
            })),
          }
        : place.kind === 'leaf'
          ? { kind: place.kind, leaf: place.leaf, sure: place.sure }
          : { kind: place.kind },
    ruledOut,
    strays: strays.map(({ given, reason }) => ({ node: given.node, answer: given.answer, reason })),
    query: addressOf(answers),
    ...(address === undefined ? {} : { address }),
  };
}

/** 0 at an end that is known, 1 where nothing is known, 2 where a question is open. */
export function walkExit({ place }: Walk): ExitCode {
  if (place.kind === 'question') return 2;
  return place.kind === 'leaf' && place.leaf.kind !== 'write-up' ? 0 : 1;
}
