import type { Leaf, Outline, OutlineAnswer } from './outline.ts';

/** A tree as what a picture of it shows: every question and every end once, and an edge for each answer. */
export interface TreeGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** Unique in the graph; of a question its id, of an end its kind and id. */
  readonly id: string;
  readonly text: string;
  /** Undefined for a question. */
  readonly leaf: Leaf | undefined;
}

/** An answer. `id` is unique in the graph: `question/answer`. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Id of what an answer leads to. A question's id is a slug, so it has no space and never is that of an end. */
export const goalOf = ({ to }: Pick<OutlineAnswer, 'to'>): string =>
  to.kind === 'node' ? to.id : to.kind === 'write-up' ? 'write up' : `${to.kind} ${to.id}`;

/** Id of the edge of an answer. */
export const edgeOf = (question: string, answer: string): string => `${question}/${answer}`;

/** The graph of a tree; questions first, then ends in the order in which answers lead to them. */
export function graphOf({ questions }: Outline): TreeGraph {
  const ends = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const { id, answers } of questions) {
    for (const answer of answers) {
      const goal = goalOf(answer);
      if (answer.to.kind !== 'node') ends.set(goal, { id: goal, text: leafText(answer.to), leaf: answer.to });
      edges.push({ id: edgeOf(id, answer.id), from: id, to: goal, text: answer.text });
    }
  }
  const asked = questions.map(({ id, question }): GraphNode => ({ id, text: question, leaf: undefined }));
  return { nodes: [...asked, ...ends.values()], edges };
}

/** An end in a few words. */
export const leafText = (leaf: Leaf): string =>
  leaf.kind === 'write-up'
    ? 'Start a write-up'
    : leaf.kind === 'incident'
      ? `${leaf.id}: ${leaf.title}`
      : leaf.title;
