import type { TreeNode } from '../../schema/tree.ts';
import { firstPlaces } from './reachable.ts';

/** For each question the places of the questions that its answers lead to, in their order; unknown ones left out. */
export function answerEdges(nodes: readonly TreeNode[]): number[][] {
  const places = firstPlaces(nodes);
  return nodes.map(({ answers }) =>
    answers.flatMap(({ to }) => (to.node === undefined ? [] : (places.get(to.node) ?? []))),
  );
}
