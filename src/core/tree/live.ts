import { edgeOf, goalOf } from './graph.ts';
import type { Outline } from './outline.ts';
import { untriedOf } from './untried.ts';
import type { Walk } from './walk.ts';

/** Ids, as in the graph, of all that one may still come to from where a walk is; an end leads no further. */
export function live(outline: Outline, { place, ruledOut }: Walk): ReadonlySet<string> {
  const questions = new Map(outline.questions.map((question) => [question.id, question]));
  const untriedAt = untriedOf(outline, ruledOut);
  const found = new Set<string>();
  const reached = new Set(place.kind === 'question' ? [place.question.id] : []);
  // A set's iterator also visits what is added while it runs, which makes it the queue.
  for (const id of reached) {
    const question = questions.get(id);
    if (question === undefined) continue;
    const untried = new Set(untriedAt(question));
    for (const answer of question.answers) {
      if (answer.to.kind !== 'write-up' && !untried.has(answer)) continue;
      found.add(edgeOf(id, answer.id)).add(goalOf(answer));
      if (answer.to.kind === 'node') reached.add(answer.to.id);
    }
  }
  return found;
}
