import type { TreeNode } from '../../schema/tree.ts';
import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { firstPlaces } from './reachable.ts';

/**
 * The most that the answers of a tree may lead past, in ranks of its picture, all together. The time of drawing it
 * grows with that: about 3 s at the most, while 300 questions of a tree in which people ask need a tenth of it.
 */
export const TREE_WAYS = 10_000;

/** Trees whose picture would take very long to draw: answers by the hundred that leap over most of the questions. */
export function treesTooIntricate({ trees }: Collection): Finding[] {
  return trees.flatMap(({ filePath, data: { nodes } }): Finding[] => {
    const ways = wayLengths(nodes);
    if (ways <= TREE_WAYS) return [];
    return [
      {
        code: 'too-intricate',
        file: filePath,
        path: ['nodes'],
        message: `The answers of the tree lead past ${ways} questions in all, expected at most ${TREE_WAYS}; its picture would take long to draw.`,
        remedy:
          'Make trees of their own of parts that can be asked alone, and let answers lead to what comes next.',
      },
    ];
  });
}

/** How many ranks the answers lead on, added up; the rank of a question or an end is the longest way to it. */
function wayLengths(nodes: readonly TreeNode[]): number {
  const edges = edgesWithEnds(nodes);
  const ranks = edges.map(() => 0);
  for (const from of inOrder(edges))
    for (const to of edges[from] ?? [])
      if (to !== from) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
  let sum = 0;
  for (const [from, targets] of edges.entries())
    for (const to of targets) sum += Math.max(1, Math.abs((ranks[to] ?? 0) - (ranks[from] ?? 0)));
  return sum;
}

/** Where the answers of each question lead, every end behind the questions as the picture has it: once. */
function edgesWithEnds(nodes: readonly TreeNode[]): number[][] {
  const places = firstPlaces(nodes);
  const ends = new Map<string, number>();
  const edges = nodes.map(({ answers }) =>
    answers.flatMap(({ to: { node, ...end } }) => {
      if (node !== undefined) return places.get(node) ?? [];
      const key = JSON.stringify(end);
      if (!ends.has(key)) ends.set(key, nodes.length + ends.size);
      return ends.get(key) ?? [];
    }),
  );
  return [...edges, ...[...ends].map(() => [])];
}

/** Every question before those that it leads to; ways round are a problem of their own. */
function inOrder(edges: ReadonlyArray<readonly number[]>): number[] {
  const seen = new Set<number>();
  const left: number[] = [];
  const visit = (place: number): void => {
    if (seen.has(place)) return;
    seen.add(place);
    for (const next of edges[place] ?? []) visit(next);
    left.push(place);
  };
  for (const place of edges.keys()) visit(place);
  return left.toReversed();
}
