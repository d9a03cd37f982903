import type { Outcome } from '../../schema/runbook.ts';
import type { Answer, Tree, TreeNode } from '../../schema/tree.ts';
import { closeness, type Nameable } from './seen.ts';

/** A way through a tree: the answer given at each question, by the id of the node, and where the last one leads. */
export interface Branch {
  readonly answers: Readonly<Record<string, string>>;
  /** The node of the last answer, and the answer itself. */
  readonly node: string;
  readonly answer: Answer;
}

/** The answer of one question that fits what was seen best; undefined where none says that it does. */
export function answerSeen(node: TreeNode, verdict: Nameable): Answer | undefined {
  return best(node.answers, verdict);
}

/** Which outcome of a step fits what was seen best, counted from 0; undefined where none says that it does. */
export function outcomeSeen(outcomes: readonly Outcome[], verdict: Nameable): number | undefined {
  const found = best(outcomes, verdict);
  return found && outcomes.indexOf(found);
}

/**
 * Follows a tree from its first question by what was seen, as far as the answers say so. Ends also where a tree
 * leads in a circle.
 */
export function branchOf({ nodes }: Pick<Tree, 'nodes'>, verdict: Nameable): Branch | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const answers: Record<string, string> = {};
  let last: Branch | undefined;
  for (let node = nodes[0]; node !== undefined && !(node.id in answers); ) {
    const answer = answerSeen(node, verdict);
    if (answer === undefined) break;
    answers[node.id] = answer.id;
    last = { answers, node: node.id, answer };
    node = answer.to.node === undefined ? undefined : byId.get(answer.to.node);
  }
  return last;
}

/** The one that names what was seen most closely; among equals the first. */
function best<One extends Pick<Answer, 'seen'>>(all: readonly One[], verdict: Nameable): One | undefined {
  let found: One | undefined;
  let closest = 0;
  for (const one of all) {
    const close = closeness(one.seen, verdict);
    if (close > closest) [found, closest] = [one, close];
  }
  return found;
}
