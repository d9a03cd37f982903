import type { Answer, TreeNode } from '../../schema/tree.ts';
import { answerLeading, type Leading } from '../leading.ts';
import type { LinkedTree } from '../library.ts';

/** A question that was asked before, by the id of its node, and the answer that led on from it. */
export interface Turn {
  readonly node: string;
  readonly question: string;
  readonly answer: string;
  /** Id of the answer. */
  readonly answerId: string;
}

/** One question, where its answers lead, and how one comes to it. */
export interface Question {
  readonly node: TreeNode;
  readonly answers: ReadonlyArray<{ readonly answer: Answer; readonly leading: Leading | undefined }>;
  /** The shortest way from the first question to this one; empty for the first. */
  readonly way: readonly Turn[];
}

/** Every question of a tree, in the order in which they are written. */
export function questionsOf(tree: LinkedTree): Question[] {
  const ways = shortestWays(tree.data.nodes);
  return tree.data.nodes.map((node, i) => ({
    node,
    answers: node.answers.map((answer, j) => ({ answer, leading: answerLeading(tree, i, j) })),
    way: ways.get(node.id) ?? [],
  }));
}

/** Breadth first, so the first way found to a question is a shortest one. */
function shortestWays(nodes: readonly TreeNode[]): ReadonlyMap<string, readonly Turn[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ways = new Map<string, readonly Turn[]>(nodes.slice(0, 1).map(({ id }) => [id, []]));
  // A map's iterator also visits what is added while it runs, which makes it the queue.
  for (const [id, way] of ways) {
    const node = byId.get(id);
    for (const { id: answerId, text, to } of node?.answers ?? []) {
      if (node === undefined || to.node === undefined || ways.has(to.node)) continue;
      ways.set(to.node, [...way, { node: id, question: node.question, answer: text, answerId }]);
    }
  }
  return ways;
}
