import { expect, test } from 'vitest';
import { anOutline } from '../../test/an-outline.ts';
import { graphOf } from './graph.ts';
import { live } from './live.ts';
import { unfold } from './unfolded.ts';
import { walk } from './walk.ts';

const outline = anOutline({
  start: ['a: left 0', 'b: right 0', 'c: !'],
  left: ['d: right 0', 'e: WS-1 0'],
  right: ['f: WS-1 0', 'g: !'],
});

test('a graph has every question and every end once, and an edge for each answer', () => {
  const { nodes, edges } = graphOf(outline);
  expect(nodes.map(({ id }) => id)).toEqual(['start', 'left', 'right', 'write up', 'incident WS-1']);
  expect(edges.map(({ id, from, to }) => `${id}: ${from} → ${to}`)).toEqual([
    'start/a: start → left',
    'start/b: start → right',
    'start/c: start → write up',
    'left/d: left → right',
    'left/e: left → incident WS-1',
    'right/f: right → incident WS-1',
    'right/g: right → write up',
  ]);
});

test('unfolded, each question stands once, where its shortest way leads', () => {
  const shape = (part = unfold(outline)): unknown =>
    part && [part.question.id, ...part.answers.map(({ answer, next }) => (next ? shape(next) : answer.id))];
  expect(shape()).toEqual(['start', ['left', 'd', 'e'], ['right', 'f', 'g'], 'c']);
  const round = anOutline({ a: ['x: b 0'], b: ['y: a 0', 'z: gone 0'] });
  expect(shape(unfold(round))).toEqual(['a', ['b', 'y', 'z']]);
  expect(unfold(anOutline({}))).toBeUndefined();
});

test('alive is what one may still come to, without what did not help', () => {
  expect([...live(outline, walk(outline, [{ node: 'start', answer: 'a' }]))]).toEqual([
    'left/d',
    'right',
    'left/e',
    'incident WS-1',
    'right/f',
    'right/g',
    'write up',
  ]);
  const ruled = walk(outline, [
    { node: 'start', answer: 'b' },
    { node: 'left', answer: 'e', helped: false },
  ]);
  expect([...live(outline, ruled)]).toEqual(['right/g', 'write up']);
  expect(live(outline, walk(outline, [{ node: 'start', answer: 'c' }])).size).toBe(0);
});
