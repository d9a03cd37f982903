import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../intake/check-content.ts';
import { answersIn } from './address.ts';
import { adviceAt } from './advice.ts';
import { incidentsBehind } from './behind.ts';
import { type Given, UNSURE } from './given.ts';
import { graphOf } from './graph.ts';
import { type Outline, outlineOf } from './outline.ts';
import { answered, didNotHelp } from './reply.ts';
import { walk } from './walk.ts';

const TODAY = '2026-01-01';
const { library } = await checkContent(join(import.meta.dirname, '../../../content'), { today: TODAY });
const outlines = library.trees.map((tree) => outlineOf(tree, incidentsBehind(library, tree, TODAY)));

/** Every walk that answers all it is asked, as its answers. */
function* walks(outline: Outline, given: readonly Given[] = []): Generator<readonly Given[]> {
  const { place } = walk(outline, given);
  if (place.kind !== 'question') {
    yield given;
    return;
  }
  for (const answer of [...place.question.answers.map(({ id }) => id), UNSURE]) {
    yield* walks(outline, answered(given, { node: place.question.id, answer }));
  }
}

describe.each(outlines)('$id', (outline) => {
  test('ends for all answers, and every end but a write-up has advice', () => {
    const ends = [...walks(outline)].map((given) => walk(outline, given));
    expect(ends.length).toBeGreaterThan(outline.questions.length);
    for (const { place, strays } of ends) {
      expect(strays).toEqual([]);
      expect(place.kind).toBe('leaf');
      if (place.kind !== 'leaf' || place.leaf.kind === 'write-up') continue;
      expect(adviceAt(library, place.leaf)?.text, place.leaf.id).toMatch(/\w{3}/u);
    }
  });

  test('tries every end once for who never knows and whom nothing helps', () => {
    const goals = new Set(
      graphOf(outline).nodes.flatMap(({ id, leaf }) => (leaf && leaf.kind !== 'write-up' ? [id] : [])),
    );
    const tried: string[] = [];
    let given: readonly Given[] = [];
    for (;;) {
      const { place } = walk(outline, given);
      if (place.kind === 'spent') break;
      if (place.kind === 'leaf' && place.leaf.kind !== 'write-up') {
        tried.push(`${place.leaf.kind} ${place.leaf.id}`);
        given = didNotHelp(outline, given);
      } else if (place.kind === 'question') {
        given = answered(given, { node: place.question.id, answer: UNSURE });
      } else expect.unreachable('nobody is sent to a write-up while something is untried');
    }
    expect(new Set(tried)).toEqual(goals);
    expect(tried.length).toBe(goals.size);
  });
});

test('every end says how sure it is', () => {
  const silent = library.trees.flatMap(({ id, data }) =>
    data.nodes.flatMap((node) =>
      node.answers.flatMap(({ id: answer, to, sure }) =>
        to.node === undefined && !to.writeUp && sure === undefined ? [`${id}/${node.id}/${answer}`] : [],
      ),
    ),
  );
  expect(silent).toEqual([]);
});

/** What one sees of each of the five problems, in more than one way, and the incident it is. */
test.for([
  ['start=never&never-connects=http-only', 'WS-001'],
  ['start=text&error-text=reconnecting', 'WS-001'],
  ['start=silent&no-messages=no-agents', 'WS-001'],
  ['start=text&error-text=user-id', 'WS-002'],
  ['start=silent&no-messages=agent-context', 'WS-002'],
  ['start=never&never-connects=exception&error-text=user-id', 'WS-002'],
  ['start=at-once&dropped-at-once=exception&error-text=user-id', 'WS-002'],
  ['start=never&never-connects=accepted', 'WS-003'],
  ['start=text&error-text=ready-state', 'WS-003'],
  ['start=at-once&dropped-at-once=never-opened', 'WS-003'],
  ['start=text&error-text=not-serializable', 'WS-004'],
  ['start=later&drops-later=intermittently', 'WS-004'],
  ['start=silent&no-messages=serializable', 'WS-004'],
  ['start=at-once&dropped-at-once=both', 'WS-005'],
])('from "My WebSocket does not work", %s leads to %s', ([query = '', id = '']) => {
  const outline = outlines.find((one) => one.id === 'websocket');
  const state = outline && walk(outline, answersIn(query));
  expect(state).toMatchObject({ place: { kind: 'leaf', leaf: { kind: 'incident', id } }, strays: [] });
});
