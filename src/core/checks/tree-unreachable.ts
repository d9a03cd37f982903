import type { Collection } from '../collection.ts';
import { mayLack } from '../gaps.ts';
import type { Finding } from '../problem.ts';
import { firstPlaces, reachable } from './reachable.ts';
import { answerEdges } from './tree-edges.ts';

/** Questions that no way from the first question leads to. */
export function unreachableNodes({ trees, gaps }: Collection): Finding[] {
  return trees.flatMap((tree) => {
    if (mayLack(gaps, tree, 'nodes.*.id', 'nodes.*.answers.*.to.node')) return [];
    const { filePath, data } = tree;
    const { nodes } = data;
    const reached = reachable([0], answerEdges(nodes));
    const places = firstPlaces(nodes);
    return nodes.flatMap((node, i): Finding[] =>
      reached.has(i) || places.get(node.id) !== i
        ? []
        : [
            {
              code: 'tree-unreachable',
              file: filePath,
              path: ['nodes', i, 'id'],
              message: `No way from the first question leads to "${node.question}".`,
              remedy: `Let an answer lead here with "node: ${node.id}", or take the question out.`,
            },
          ],
    );
  });
}
