import type { Place } from '../core/tree/given.ts';
import type { OutlineAnswer } from '../core/tree/outline.ts';
import { hrefOf } from '../site/links.ts';

/** Ids of the parts of a question's page that are shown only when they are the address, one after "#". */
export const UNSURE_ANCHOR = 'unsure';
export const SPENT_ANCHOR = 'spent';
export const endAnchor = (answer: string): string => `end-${answer}`;

/** Address of a question. */
export const questionHref = (tree: string, node: string): string =>
  hrefOf({ kind: 'node', id: `${tree}/${node}` });

/** Where an answer leads, on the page of its own question. */
export const answerHref = (tree: string, { id, to }: OutlineAnswer): string =>
  to.kind === 'node' ? questionHref(tree, to.id) : `#${endAnchor(id)}`;

/** Where one goes on after an end did not help, by its place, on the page of the question `here`. */
export function onwardHref(tree: string, place: Place, here: string): string {
  if (place.kind !== 'question') return `#${SPENT_ANCHOR}`;
  const page = place.question.id === here ? '' : questionHref(tree, place.question.id);
  return `${page}#${UNSURE_ANCHOR}`;
}
