import type { Collection } from '../collection.ts';
import type { Finding } from '../problem.ts';
import { answerEdges } from './tree-edges.ts';

/** Ways round in a tree: each answer that leads back to a question already asked on the way to it. */
export function treeLoops({ trees }: Collection): Finding[] {
  return trees.flatMap(({ filePath, data: { nodes } }) =>
    loops(answerEdges(nodes)).map((loop): Finding => {
      const [first = 0] = loop;
      const last = loop.at(-1) ?? first;
      const answers = nodes[last]?.answers ?? [];
      const answer = answers.findIndex(({ to }) => to.node === nodes[first]?.id);
      const asked = [...loop, first].map((place) => `"${nodes[place]?.question}"`);
      return {
        code: 'tree-loop',
        file: filePath,
        path: ['nodes', last, 'answers', answer, 'to', 'node'],
        message: `The questions go round: ${asked.join(' → ')}; expected every way to end.`,
        remedy: `Let the answer "${answers[answer]?.text}" lead to another question, or to an end.`,
      };
    }),
  );
}

/** Each closing of a circle, as the places from where it closes to the last before that (depth first). */
function loops(edges: ReturnType<typeof answerEdges>): number[][] {
  const found: number[][] = [];
  const done = new Set<number>();
  const way: number[] = [];
  const visit = (place: number): void => {
    const before = way.indexOf(place);
    if (before >= 0) found.push(way.slice(before));
    if (before >= 0 || done.has(place)) return;
    way.push(place);
    for (const next of new Set(edges[place])) visit(next);
    way.pop();
    done.add(place);
  };
  for (const place of edges.keys()) visit(place);
  return found;
}
