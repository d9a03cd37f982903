import { expect, test } from 'vitest';
import { graphOf } from '../core/tree/graph.ts';
import { anOutline } from '../test/an-outline.ts';
import { layOut } from './tree-picture.ts';

const graph = graphOf(
  anOutline({
    start: ['a: left 0', 'b: right 0', 'again: right 0', 'c: !'],
    left: ['d: right 0', 'e: WS-1 0'],
    right: ['f: WS-1 0', 'g: !'],
  }),
);

test('everything of the graph is in the picture, inside of it', () => {
  const picture = layOut(graph);
  expect(picture.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  expect(picture.edges.map(({ id }) => id)).toEqual(graph.edges.map(({ id }) => id));
  for (const { x, y, width, height, lines } of [...picture.nodes, ...picture.edges]) {
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(picture.width);
    expect(y + height / 2).toBeLessThanOrEqual(picture.height);
    expect(lines.join(' ')).not.toBe('');
  }
  for (const { path } of picture.edges) expect(path).toMatch(/^M\d+ \d+(?:[LQ][\d ]+)+$/u);
});

test('no two boxes lie over each other, and every answer leads to the right', () => {
  const { nodes, edges } = layOut(graph);
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart, `${a.id} and ${b.id}`).toBe(true);
    }
  }
  const x = new Map(nodes.map((node) => [node.id, node.x]));
  for (const { from, to } of edges)
    expect(x.get(to)).toBeGreaterThan(x.get(from) ?? Number.POSITIVE_INFINITY);
});

test('a tree without questions gives an empty picture', () => {
  expect(layOut({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [] });
});
