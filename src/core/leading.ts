import type { Link, LinkedRunbook, LinkedTree } from './library.ts';
import type { Target } from './target.ts';

/** Where an answer or an outcome leads. `number` counts a runbook's steps from 1. */
export type Leading =
  | { readonly to: 'target'; readonly target: Target }
  | { readonly to: 'step'; readonly id: string; readonly number: number; readonly title: string }
  | { readonly to: 'end' }
  | { readonly to: 'writeUp' };

/**
 * Where answer `answer` of question `node` leads; both count from 0. Undefined where the target is missing,
 * which is a problem of its own.
 */
export function answerLeading(tree: LinkedTree, node: number, answer: number): Leading | undefined {
  const to = tree.data.nodes[node]?.answers[answer]?.to;
  if (to?.writeUp) return { to: 'writeUp' };
  if (to?.node === undefined) return outside(tree.links, ['nodes', node, 'answers', answer, 'to']);
  const next = tree.data.nodes.find(({ id }) => id === to.node);
  return (
    next && { to: 'target', target: { kind: 'node', id: `${tree.id}/${next.id}`, title: next.question } }
  );
}

/** Where outcome `outcome` of step `step` leads; both count from 0. Undefined where the target is missing. */
export function outcomeLeading(runbook: LinkedRunbook, step: number, outcome: number): Leading | undefined {
  const { steps } = runbook.data;
  const to = steps[step]?.outcomes[outcome]?.to;
  if (to?.end) return { to: 'end' };
  if (to?.step === undefined) return outside(runbook.links, ['steps', step, 'outcomes', outcome, 'to']);
  const place = steps.findIndex(({ id }) => id === to.step);
  const next = steps[place];
  return next && { to: 'step', id: next.id, number: place + 1, title: next.title };
}

function outside(links: readonly Link[], place: Link['path']): Leading | undefined {
  const link = links.find(({ path }) => place.every((key, i) => path[i] === key));
  return link && { to: 'target', target: link.target };
}
