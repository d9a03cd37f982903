import { Graph, layout } from '@dagrejs/dagre';
import type { TreeGraph } from '../core/tree/graph.ts';
import type { Placed, TreePicture } from '../core/tree/picture.ts';

/** Width of a bold character and height of a line, by the widest usual font at the size of the picture's text. */
const LINE = 17;
const CHARACTER = 8.2;
const PADDING = 10;
const NODE_COLUMNS = 24;
const EDGE_COLUMNS = 22;

/** Lays a graph out from left to right. The library decides where everything goes; text is measured by its length. */
export function layOut({ nodes, edges }: TreeGraph): TreePicture {
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 12, edgesep: 8, ranksep: 16, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxes = new Map(nodes.map(({ id, text }) => [id, boxOf(text, NODE_COLUMNS, PADDING)]));
  const labels = new Map(edges.map(({ id, text }) => [id, boxOf(text, EDGE_COLUMNS, 2)]));
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const { id, from, to } of edges) {
    const { width = 0, height = 0 } = labels.get(id) ?? {};
    graph.setEdge(from, to, { width, height, labelpos: 'c', labeloffset: 0 }, id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    lineHeight: LINE,
    nodes: nodes.map((node) => ({ ...node, ...placed(graph.node(node.id), boxes.get(node.id)) })),
    edges: edges.map((edge) => {
      const laid = graph.edge(edge.from, edge.to, edge.id);
      return { ...edge, ...placed(laid, labels.get(edge.id)), path: pathThrough(laid.points ?? []) };
    }),
  };
}

type Box = Pick<Placed, 'width' | 'height' | 'lines'>;

function boxOf(text: string, columns: number, padding: number): Box {
  const lines = wrapped(text, columns);
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    lines,
    width: Math.round(longest * CHARACTER) + 2 * padding,
    height: lines.length * LINE + 2 * padding,
  };
}

/** Lines of at most so many characters, broken at spaces; a longer word stands alone. */
function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const placed = ({ x = 0, y = 0 }: { x?: number; y?: number }, box: Box | undefined): Placed => ({
  ...(box ?? { width: 0, height: 0, lines: [] }),
  x: Math.round(x),
  y: Math.round(y),
});

/** A smooth line: straight to the middle between two points, bent at each point. */
function pathThrough(points: ReadonlyArray<{ readonly x: number; readonly y: number }>): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  if (first === undefined) return '';
  const bends = rest.slice(0, -1).map(({ x, y }, i) => {
    const next = rest[i + 1] ?? { x, y };
    const isLast = i === rest.length - 2;
    const end = isLast ? next : { x: Math.round((x + next.x) / 2), y: Math.round((y + next.y) / 2) };
    return `Q${x} ${y} ${end.x} ${end.y}`;
  });
  const straight = rest.length === 1 ? rest.map(({ x, y }) => `L${x} ${y}`) : [];
  return [`M${first.x} ${first.y}`, ...bends, ...straight].join('');
}
